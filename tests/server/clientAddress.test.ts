import { describe, expect, it } from 'vitest';
import { addressGroup, clientAddress, isLoopback } from '~/server/clientAddress';

describe('the address of a client', () => {
  it.each([
    [
      'without a proxy the header is the client’s own invention',
      '198.51.100.1',
      '1.1.1.1',
      0,
      '198.51.100.1',
    ],
    ['one proxy wrote the last entry', '10.0.0.1', '6.6.6.6, 198.51.100.9', 1, '198.51.100.9'],
    [
      'two proxies: the second from the right',
      '10.0.0.1',
      '6.6.6.6, 198.51.100.9, 10.0.0.2',
      2,
      '198.51.100.9',
    ],
    ['more proxies than entries leaves the socket', '10.0.0.1', '198.51.100.9', 2, '10.0.0.1'],
    ['an entry that is no address leaves the socket', '10.0.0.1', 'unknown', 1, '10.0.0.1'],
    ['a port is no part of it', '10.0.0.1', '198.51.100.9:4711', 1, '198.51.100.9'],
    ['brackets of IPv6 are no part of it', '10.0.0.1', '[2001:db8::1]:80', 1, '2001:db8::1'],
    ['IPv4 written as IPv6 is IPv4', '::ffff:198.51.100.1', undefined, 0, '198.51.100.1'],
    ['without a socket it is unknown', undefined, undefined, 0, 'unknown'],
  ])('%s', (_why, socket, forwarded, proxies, expected) => {
    expect(clientAddress(socket, forwarded, proxies)).toBe(expected);
  });

  it('counts an IPv6 line by its first 64 bits, however the address is written', () => {
    const line = '2001:db8:1:2::/64';
    expect(addressGroup('2001:db8:1:2::1')).toBe(line);
    expect(addressGroup('2001:0db8:0001:0002:aaaa:bbbb:cccc:dddd')).toBe(line);
    expect(addressGroup('2001:db8:1:3::1')).not.toBe(line);
    expect(addressGroup('::1')).toBe('0:0:0:0::/64');
    expect(addressGroup('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
    expect(addressGroup('198.51.100.1')).toBe('198.51.100.1');
  });

  it('is loopback only where no proxy can stand between', () => {
    expect(isLoopback('127.0.0.1', 0, undefined)).toBe(true);
    expect(isLoopback('::1', 0, undefined)).toBe(true);
    expect(isLoopback('127.0.0.1', 1, undefined)).toBe(false);
    expect(isLoopback('127.0.0.1', 0, '198.51.100.1')).toBe(false);
    expect(isLoopback('198.51.100.1', 0, undefined)).toBe(false);
  });
});
