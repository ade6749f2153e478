import type { Kysely } from 'kysely';
import type { Clock } from '~/clock.server';
import type { Cookies } from '~/server/cookies.server';
import type { Db } from '~db/connection.server';
import type { Database } from '~db/schema';
import { rolesOf } from './personRepo.server';
import { hashOf, newToken } from './secretToken.server';
import * as sessionRepo from './sessionRepo.server';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** A seller's phone stays signed in as long as it is used. */
const SELLER_LIFE_MS = 90 * DAY_MS;
/** Organizers can do much: their sessions end by the clock, used or not. */
const ORGANIZER_LIFE_MS = 12 * HOUR_MS;
/** A rolling session is written to at most once in this time. */
const ROLL_EVERY_MS = DAY_MS;

type Means = { db: Kysely<Database>; clock: Clock; cookies: Cookies };

type Opening = Omit<Means, 'db'> & { random(byteCount: number): Uint8Array };

/**
 * Opens a session for a person and gives back its id and the Set-Cookie. Always a new token: one that the browser
 * brought is never made valid.
 */
export async function openSession(
  { clock, cookies, random }: Opening,
  db: Db,
  { personId, device }: { personId: number; device: string },
): Promise<{ sessionId: number; setCookie: string }> {
  const now = clock.now();
  const roles = await rolesOf(db, personId);
  const isOrganizer = roles.some((role) => role !== 'mentor');
  const token = newToken(random);
  const sessionId = await sessionRepo.insertSession(db, {
    ...{ personId, device, tokenHash: hashOf(token), isOrganizer: isOrganizer ? 1 : 0 },
    ...{ storeId: null, actingId: null, createdAt: now, seenAt: now, endedAt: null },
    expiresAt: now + (isOrganizer ? ORGANIZER_LIFE_MS : SELLER_LIFE_MS),
  });
  return { sessionId, setCookie: await cookies.session.serialize(token) };
}

/** The session that a request brings, or null. One of a seller that is used rolls on. */
export async function readSession(
  { db, clock, cookies }: Means,
  request: Request,
): Promise<sessionRepo.LiveSession | null> {
  const token: unknown = await cookies.session.parse(request.headers.get('Cookie'));
  if (typeof token !== 'string') return null;
  const now = clock.now();
  const session = await sessionRepo.findLive(db, hashOf(token), now);
  if (!session) return null;
  if (session.isOrganizer === 0 && now - session.seenAt >= ROLL_EVERY_MS) {
    await sessionRepo.touch(db, session.id, now, now + SELLER_LIFE_MS);
  }
  return session;
}

/** Set-Cookie that takes the token away from the browser. */
export const forgetToken = (cookies: Cookies): Promise<string> =>
  cookies.session.serialize('', { maxAge: 0 });
