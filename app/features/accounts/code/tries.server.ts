import type { AccountMeans } from '../AccountMeans';
import { countTries, insertTry, removeTries } from './tryRepo.server';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

type Limit = { most: number; withinMs: number };

/**
 * How often a thing may be tried, by what it is counted. An address (e-mail or number) is held close: with five
 * codes an hour and five tries a code nobody guesses one of a million. Behind one network address there may be a
 * whole market, so that it is given more.
 */
const LIMITS = {
  'code by address': [
    { most: 5, withinMs: HOUR_MS },
    { most: 12, withinMs: DAY_MS },
  ],
  'code by browser': [{ most: 12, withinMs: HOUR_MS }],
  'code by network': [{ most: 60, withinMs: HOUR_MS }],
  'password by address': [{ most: 10, withinMs: 15 * MINUTE_MS }],
  'password by network': [{ most: 100, withinMs: 15 * MINUTE_MS }],
  'entry by network': [{ most: 100, withinMs: 15 * MINUTE_MS }],
} satisfies Record<string, readonly Limit[]>;

type TryKind = keyof typeof LIMITS;
export type Tried = { kind: TryKind; key: string };

export const LONGEST_LIMIT_MS = DAY_MS;

/** `taken`: the ids of what was counted, to be forgotten when it was no failure after all. */
export type Taking = { ok: true; taken: number[] } | { ok: false; retryAfterSeconds: number };

/**
 * Counts a try under each of its keys, or refuses it under all and says when the next one may be made. A try is
 * written before it is counted, so that of many at once no more get through than may. Keys are kept one-way.
 */
export async function takeTries(services: AccountMeans, tries: readonly Tried[]): Promise<Taking> {
  const { db, cookies, clock } = services;
  const now = clock.now();
  const taken: number[] = [];
  for (const { kind, key } of tries) {
    if (key === '') continue;
    const hidden = cookies.keyOf(`${kind} ${key}`);
    taken.push(await insertTry(db, { kind, key: hidden, at: now }));
    const waitMs = await overdrawn(services, kind, hidden, now);
    if (waitMs > 0) {
      await removeTries(db, taken);
      return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) };
    }
  }
  return { ok: true, taken };
}

/** How long a key must wait, 0 when it need not. */
async function overdrawn({ db }: AccountMeans, kind: TryKind, key: string, now: number): Promise<number> {
  const limits: readonly Limit[] = LIMITS[kind];
  let waitMs = 0;
  for (const { most, withinMs } of limits) {
    const { count, oldestAt } = await countTries(db, kind, key, now - withinMs);
    if (count > most) waitMs = Math.max(waitMs, oldestAt + withinMs - now);
  }
  return waitMs;
}
