import { isIP } from 'node:net';

const UNKNOWN = 'unknown';

/**
 * The address of whoever asks: the socket's own, or with proxies in front the n-th from the right of
 * X-Forwarded-For, n being their number; what stands further left was written by the client itself. A header
 * that has fewer entries, or none that is an address, leaves the socket's.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: number,
): string {
  const own = socketAddress ? bare(socketAddress) : UNKNOWN;
  if (trustedProxies < 1 || !forwardedFor) return own;
  const entry = forwardedFor.split(',').at(-trustedProxies);
  const address = entry === undefined ? '' : bare(entry.trim());
  return isIP(address) === 0 ? own : address;
}

/** Without a port, brackets or the IPv4-in-IPv6 prefix. */
function bare(text: string): string {
  const bracketed = /^\[([^\]]+)\](?::\d+)?$/.exec(text);
  const address = bracketed?.[1] ?? text.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
}

/** What limits count by: an IPv4 address, or the first 64 bits of an IPv6 one, which are what one line gets. */
export function addressGroup(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0');
  const groups = [...front, ...zeros, ...back].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

/** Whether it is this very machine. With a proxy in front everybody comes from loopback, so nobody counts. */
export function isLoopback(
  address: string,
  trustedProxies: number,
  forwardedFor: string | undefined,
): boolean {
  if (trustedProxies > 0 || forwardedFor !== undefined) return false;
  return address === '::1' || /^127\.\d+\.\d+\.\d+$/.test(address);
}
