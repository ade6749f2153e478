import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { type Logger, pino } from 'pino';
import { type Clock, clockStartingAt, systemClock } from '~/clock.server';
import type { Env } from '~/env.server';
import { renditionJobs } from '~/features/catalog/photoJobs.server';
import { makePhotoStore, type PhotoStore } from '~/features/catalog/photoStore.server';
import { nextPhaseAt } from '~/features/festival/festival.server';
import { openEmbeddedEngine } from '~/features/search/embeddedEngine.server';
import { followOutbox } from '~/features/search/indexer.server';
import type { SearchEngine } from '~/features/search/SearchEngine';
import { makeVisitCounter, type VisitCounter } from '~/features/storefront/visitCounter.server';
import { makeOutboxFollower, type OutboxFollower } from '~/jobs/outboxFollower.server';
import { counts } from '~/jobs/queueRepo.server';
import { makeWorker, type Worker } from '~/jobs/worker.server';
import { type Cookies, makeCookies, sessionSecret } from '~/server/cookies.server';
import { type Connection, connectPostgres, connectSqlite, type DialectName } from '~db/connection.server';
import type { Database } from '~db/schema';

/** All that reaches outside the pure code, made once at boot and handed to every loader and action. */
export type Services = {
  env: Env;
  db: Kysely<Database>;
  dialect: DialectName;
  clock: Clock;
  log: Logger;
  cookies: Cookies;
  search: SearchEngine;
  photos: PhotoStore;
  visits: VisitCounter;
  random(byteCount: number): Uint8Array;
};

export const systemRandom = (byteCount: number): Uint8Array => new Uint8Array(randomBytes(byteCount));

/** The services and what runs beside the requests. */
export type House = {
  services: Services;
  connection: Connection;
  worker: Worker;
  follower: OutboxFollower;
  /** Begins to work through the queue, to follow the log and to write visits. */
  startWork(): void;
  /** When the clock alone next turns the pages: the start of a phase. */
  nextPhaseAt(): Promise<number>;
  queueCounts(): Promise<{ waiting: number; failed: number }>;
  /** Why background work has stopped, null while it runs. */
  stoppedBecause(): string | null;
  /** Ends the work under way, writes what is still in memory, closes files and database. */
  close(): Promise<void>;
};

/** The database of the settings; whoever opens it closes it. */
export function openDatabase(env: Env): Connection {
  if (env.databaseUrl) return connectPostgres(env.databaseUrl);
  return connectSqlite(join(env.dataDir, 'bangga.sqlite'));
}

/**
 * The composition root: nothing else makes a service. `connection` must be migrated. Call it once a process; the
 * log says each time that it was.
 */
export function makeServices(env: Env, connection: Connection): House {
  const log = pino({ level: env.logLevel, base: undefined });
  const { db, dialect } = connection;
  const clock = env.fakeNowAt === undefined ? systemClock : clockStartingAt(env.fakeNowAt);
  const means = { db, clock, log };
  const photos = makePhotoStore(env.dataDir);
  const visits = makeVisitCounter(means);
  const secret = sessionSecret(env.sessionSecret, env.dataDir);
  const cookies = makeCookies(secret, { secure: env.publicUrl.startsWith('https:') });
  const search = openEmbeddedEngine(join(env.dataDir, 'search.sqlite'));
  const worker = makeWorker(means, renditionJobs({ db, clock, photos }));
  const follower = makeOutboxFollower(log, 'embedded search', () => followOutbox({ db }, search));
  const services = { env, db, dialect, clock, log, cookies, search, photos, visits, random: systemRandom };
  log.debug('services made');
  return { services, connection, worker, follower, ...livingWith(services, worker, follower, connection) };
}

function livingWith(services: Services, worker: Worker, follower: OutboxFollower, connection: Connection) {
  const { db, visits, log, photos, search } = services;
  return {
    startWork() {
      worker.start();
      follower.start();
      visits.start((error) => log.error({ err: error }, 'visits could not be written'));
    },
    nextPhaseAt: () => nextPhaseAt(services),
    queueCounts: () => counts(db),
    stoppedBecause: () =>
      worker.isTurning() && follower.isTurning() ? null : 'background work is not running',
    async close() {
      await Promise.all([worker.stop(), follower.stop()]);
      await visits.close();
      await photos.close();
      await search.close();
      await connection.close();
    },
  };
}
