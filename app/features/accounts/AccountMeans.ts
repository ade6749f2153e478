import type { Kysely } from 'kysely';
import type { Clock } from '~/clock.server';
import type { Env } from '~/env.server';
import type { Cookies } from '~/server/cookies.server';
import type { Database } from '~db/schema';

/** Of the services what this room's own work needs, requests or none: the queue's handlers are made before them. */
export type AccountMeans = {
  db: Kysely<Database>;
  clock: Clock;
  env: Env;
  cookies: Cookies;
  random(byteCount: number): Uint8Array;
};
