import type { Row } from '~db/schema';

const MINUTE_MS = 60_000;
/** From the moment a code is made; one that organizers send is made when they send it. */
export const CODE_LIFE_MS = 10 * MINUTE_MS;
/** How long a request waits for somebody to send its code. */
export const WAITING_LIFE_MS = 24 * 60 * MINUTE_MS;
export const TRIES = 5;
const DIGITS = 6;
const CODES = 10n ** BigInt(DIGITS);

type Code = Pick<Row<'signInCode'>, 'codeHash' | 'triesLeft' | 'expiresAt' | 'usedAt'>;

/** `waiting`: asked for, not made yet. Only a `live` one lets anybody in. */
export type CodeState = 'waiting' | 'live' | 'used' | 'spent' | 'late' | 'replaced';

/** What a code is good for at an instant. `isNewest`: nobody has asked for another one of the same address since. */
export function stateAt(code: Code, isNewest: boolean, now: number): CodeState {
  if (code.usedAt !== null) return 'used';
  if (!isNewest) return 'replaced';
  if (code.expiresAt <= now) return 'late';
  if (code.codeHash === null) return 'waiting';
  return code.triesLeft > 0 ? 'live' : 'spent';
}

/** Six digits out of eight random bytes, every code as likely as any other. */
export function fromBytes(bytes: Uint8Array): string {
  const number = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return String(number % CODES).padStart(DIGITS, '0');
}
export const RANDOM_BYTES = 8;

/** The digits that somebody typed, however she parted them; null when there are not six. */
export function read(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[\s.\-–—]/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}
