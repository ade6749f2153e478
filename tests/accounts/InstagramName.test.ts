import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as InstagramName from '~/features/accounts/InstagramName';
import { sampled } from '../setup/runs';

const read = (text: string): string => {
  const reading = InstagramName.parse(text);
  return reading.ok ? reading.username : `(${reading.reason})`;
};

describe('an Instagram name is read', () => {
  test.each([
    '@kopi.gayo_id',
    'Kopi.Gayo_ID',
    '  kopi.gayo_id ',
    'https://www.instagram.com/kopi.gayo_id',
    'https://instagram.com/kopi.gayo_id/?igshid=abc&x=/p/',
    'http://m.instagram.com/kopi.gayo_id#top',
    'instagram.com/@kopi.gayo_id',
    'instagram.com/_u/kopi.gayo_id',
    'instagr.am/kopi.gayo_id',
    'https://ig.me/m/kopi.gayo_id?ref=BBI-7K3QX',
    '\u200ekopi.gayo_id',
  ])('%s', (text) => {
    expect(read(text)).toBe('kopi.gayo_id');
  });

  test.each([
    ['', '(missing)'],
    ['https://www.instagram.com/p/Cxyz123/', '(post)'],
    ['instagram.com/reel/Cxyz', '(post)'],
    ['instagram.com/stories/kopi/1', '(post)'],
    ['instagram.com/explore', '(post)'],
    ['instagram.com/', '(unreadable)'],
    ['https://ig.me/kopi', '(elsewhere)'],
    ['https://contoh.id/kopi', '(elsewhere)'],
    ['.kopi', '(unreadable)'],
    ['kopi.', '(unreadable)'],
    ['kopi..gayo', '(unreadable)'],
    ['kopi gayo', '(spaces)'],
    ['kopi-gayo', '(unreadable)'],
    ['a'.repeat(31), '(long)'],
    ['kopi@gayo', '(unreadable)'],
  ])('%s is %s', (text, reading) => {
    expect(read(text)).toBe(reading);
  });
});

test('a name in any link reads as the name in lower case', () => {
  const reserved = ['explore', 'accounts', 'direct', 'stories'];
  const name = fc
    .stringMatching(/^[A-Za-z0-9_](?:[A-Za-z0-9_]|\.[A-Za-z0-9_]){5,13}$/)
    .filter((text) => text.length <= 30 && !reserved.includes(text.toLowerCase()));
  const around = fc.constantFrom(
    ['', ''],
    ['@', ''],
    ['https://www.instagram.com/', '/'],
    ['ig.me/m/', '?ref=x'],
  );
  fc.assert(
    fc.property(name, around, (username, [start, end]) => {
      expect(read(`${start}${username}${end}`)).toBe(username.toLowerCase());
    }),
    sampled(1000),
  );
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const reading = InstagramName.parse(text);
      if (reading.ok) expect(reading.username).toMatch(/^[a-z0-9_.]{1,30}$/);
    }),
    sampled(1000),
  );
});
