import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { type Logger, pino } from 'pino';
import { type Clock, clockStartingAt, systemClock } from '~/clock.server';
import type { Env } from '~/env.server';
import { accountJobs } from '~/features/accounts/accountJobs.server';
import { photoJobs } from '~/features/catalog/photoJobs.server';
import { makePhotoStore, type PhotoStore } from '~/features/catalog/photoStore.server';
import {
  makeReferralCounter,
  type ReferralCounter,
} from '~/features/catalog/promotion/referralCounter.server';
import { contactJobs } from '~/features/catalog/storeContactChanges.server';
import { currentFestival, nextPhaseAt } from '~/features/festival/festival.server';
import { openSearch, type Search } from '~/features/search/openSearch.server';
import type { SearchEngine } from '~/features/search/SearchEngine';
import { makeSearchCounter, type SearchCounter } from '~/features/search/searchCounter.server';
import { makeVisitCounter, type VisitCounter } from '~/features/storefront/visitCounter.server';
import { type LogMemo, makeLogMemo } from '~/jobs/logMemo.server';
import { makeOutboxFollower, type OutboxFollower } from '~/jobs/outboxFollower.server';
import { counts } from '~/jobs/queueRepo.server';
import { makeWorker, type Worker } from '~/jobs/worker.server';
import { type Cookies, makeCookies, sessionSecret } from '~/server/cookies.server';
import { type Connection, connectPostgres, connectSqlite, type DialectName } from '~db/connection.server';
import type { Database } from '~db/schema';
import type { PhaseKind } from '~db/schema/festival';

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
  /** Of printed and shared pictures that lead to a store. */
  referrals: ReferralCounter;
  searches: SearchCounter;
  remember: LogMemo;
  random(byteCount: number): Uint8Array;
  /** The phase of the current festival, null without one: what may be done depends on it. */
  phaseNow(): Promise<PhaseKind | null>;
};

export const systemRandom = (byteCount: number): Uint8Array => new Uint8Array(randomBytes(byteCount));

/** The services and what runs beside the requests. */
export type House = {
  services: Services;
  connection: Connection;
  worker: Worker;
  /** Of the embedded index. */
  follower: OutboxFollower;
  /** Of all indexes. */
  followers: readonly OutboxFollower[];
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

/** The clock of the settings: the machine's own, or one that starts at FAKE_NOW. */
export const clockOf = ({ fakeNowAt }: Env): Clock =>
  fakeNowAt === undefined ? systemClock : clockStartingAt(fakeNowAt);

/**
 * The composition root: nothing else makes a service. `connection` must be migrated. Call it once a process; the
 * log says each time that it was.
 */
export function makeServices(env: Env, connection: Connection): House {
  const log = pino({ level: env.logLevel, base: undefined });
  const { db, dialect } = connection;
  const clock = clockOf(env);
  const means = { db, clock, log };
  const photos = makePhotoStore(env.dataDir);
  const secret = sessionSecret(env.sessionSecret, env.dataDir);
  const cookies = makeCookies(secret, { secure: env.publicUrl.startsWith('https:') });
  const found = openSearch(means, searchFile(env), env.meili);
  const search = found.engine;
  const worker = makeWorker(means, {
    ...photoJobs({ db, clock, photos, dataDir: env.dataDir, random: systemRandom }),
    ...contactJobs({ db, clock }),
    ...accountJobs({ db, clock, env, cookies, random: systemRandom }),
  });
  const { follower, followers } = followersOf(found, log);
  const counters = {
    visits: makeVisitCounter(means),
    referrals: makeReferralCounter(means),
    searches: makeSearchCounter(means),
  };
  const readers = { search, photos, remember: makeLogMemo(db) };
  const phaseNow = async () => (await currentFestival({ db, clock }))?.phase ?? null;
  const services = {
    env,
    dialect,
    ...means,
    cookies,
    ...readers,
    ...counters,
    random: systemRandom,
    phaseNow,
  };
  log.debug('services made');
  const house = { services, connection, worker, follower, followers };
  return { ...house, ...livingWith(house) };
}

/** The file of the embedded index; beside PostgreSQL, too, each machine has its own. */
export const searchFile = (env: Env): string => join(env.dataDir, 'search.sqlite');

function followersOf({ followEmbedded, followMeili }: Search, log: Logger) {
  const follower = makeOutboxFollower(log, 'embedded search', followEmbedded);
  if (!followMeili) return { follower, followers: [follower] };
  return { follower, followers: [follower, makeOutboxFollower(log, 'Meilisearch', followMeili)] };
}

type Living = Pick<House, 'services' | 'connection' | 'worker' | 'followers'>;

function livingWith({ services, connection, worker, followers }: Living) {
  const { db, visits, referrals, searches, log, photos, search } = services;
  return {
    startWork() {
      worker.start();
      for (const follower of followers) follower.start();
      visits.start((error) => log.error({ err: error }, 'visits could not be written'));
      referrals.start((error) => log.error({ err: error }, 'visits by pictures could not be written'));
      searches.start((error) => log.error({ err: error }, 'counted searches could not be written'));
    },
    nextPhaseAt: () => nextPhaseAt(services),
    queueCounts: () => counts(db),
    stoppedBecause: () =>
      [worker, ...followers].every((one) => one.isTurning()) ? null : 'background work is not running',
    async close() {
      await Promise.all([worker, ...followers].map((one) => one.stop()));
      await visits.close();
      await referrals.close();
      await searches.close();
      await photos.close();
      await search.close();
      await connection.close();
    },
  };
}
