import { pino } from 'pino';
import { expect } from 'vitest';
import { type EmbeddedEngine, openEmbeddedEngine } from '~/features/search/embedded/embeddedEngine.server';
import { followOutbox, writtenAfter } from '~/features/search/indexer.server';
import { NO_PARAMS } from '~/features/search/ListPlace';
import type { MeiliPlace } from '~/features/search/meili/meiliClient.server';
import { MeiliEngine } from '~/features/search/meili/meiliEngine.server';
import { followWithMeili, rebuildMeili } from '~/features/search/meili/meiliFollower.server';
import { patientFollower } from '~/features/search/meili/patientFollower.server';
import { PRODUCT_SETTINGS } from '~/features/search/productSettings';
import { ResilientEngine } from '~/features/search/resilientEngine.server';
import { searchProducts } from '~/features/search/search.server';
import * as outboxRepo from '~/jobs/outboxRepo.server';
import type { Db } from '~db/connection.server';
import { driftOf } from '../../../bin/doctor/searchDrift.server';
import { change, clockAt, insertFestival, insertProduct, insertStore } from '../market';
import { placeAt } from './meiliPlaces';

const PRODUCTS = 40;
/** What is there from beginning to end: no search for it may come back empty. */
const LASTING = 'Madu Abadi';

/** No test here waits for time to run out: what hangs is let go by the test. */
const PATIENT = { writeTimeoutMs: 120_000, searchTimeoutMs: 120_000 };

export type FaultyHouse = Awaited<ReturnType<typeof openHouse>>;

/** A market of some products with both engines, followed by hand. */
export async function openHouse(
  { db, clock = clockAt() }: { db: Db; clock?: ReturnType<typeof clockAt> },
  wanted: Partial<MeiliPlace> = {},
  file = ':memory:',
) {
  const log = pino({ level: 'silent' });
  const embedded: EmbeddedEngine = openEmbeddedEngine(file);
  const meili = new MeiliEngine({ ...placeAt(), ...PATIENT, ...wanted }, PRODUCT_SETTINGS);
  const search = new ResilientEngine({
    ...{ primary: meili, spare: embedded, clock, log },
    writtenAfter: (place) => writtenAfter(db, place),
  });
  const deps = { db, clock };
  const underWay = new UnderWay();
  let isClosing = false;
  const followMeili = patientFollower({ ...deps, log }, meili);
  return {
    ...deps,
    ...{ embedded, meili, search },
    followMeili: () => underWay.noted(followMeili()),
    followEmbedded: () => underWay.noted(followOutbox({ db }, embedded)),
    /** One pass of a follower that gives up at the first fault. */
    replayMeili: () => underWay.noted(followWithMeili(deps, meili)),
    rebuildMeili: () => underWay.noted(rebuildMeili(deps, meili)),
    noted: <T>(work: Promise<T>) => underWay.noted(work),
    isClosing: () => isClosing,
    /** Waits for all that was begun, also by a test that has failed meanwhile: the database closes next. */
    async close() {
      isClosing = true;
      await underWay.ended();
      await search.close();
    },
  };
}

/** Work that was begun and has not ended yet. */
class UnderWay {
  readonly #works = new Set<Promise<unknown>>();

  noted<T>(work: Promise<T>): Promise<T> {
    const ended: Promise<unknown> = work.then(
      () => this.#works.delete(ended),
      () => this.#works.delete(ended),
    );
    this.#works.add(ended);
    return work;
  }

  async ended(): Promise<void> {
    while (this.#works.size > 0) await Promise.all(this.#works);
  }
}

/** As Promise.all, but only when the last of them has ended. */
export async function allEnded(works: readonly Promise<unknown>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(works))
    if (outcome.status === 'rejected') throw outcome.reason;
}

/** Products of two stores in a festival; gives back their ids. */
export async function fillMarket({ db }: Pick<FaultyHouse, 'db'>) {
  const festivalId = await insertFestival(db);
  const storeId = await insertStore(db, festivalId, 'satu');
  await insertProduct(db, festivalId, storeId, LASTING);
  const ids: number[] = [];
  for (let at = 0; at < PRODUCTS; at += 1)
    ids.push(await insertProduct(db, festivalId, storeId, `Kopi Nomor ${at}`));
  return { festivalId, storeId, ids };
}

/** Lets both indexes follow until neither has anything left to do. */
export async function settle(house: FaultyHouse): Promise<void> {
  await readable(house.db);
  await followOn(house);
}

/**
 * Waits until the whole log may be read: on PostgreSQL a transaction of anybody holds it back, one of another database
 * or of the server's own housekeeping as well.
 */
async function readable(db: Db): Promise<void> {
  for (;;) {
    const newest = await db
      .selectFrom('outbox')
      .select(['xid', 'id'])
      .orderBy('xid', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    if ((await outboxRepo.end(db)).id === (newest?.id ?? 0)) return;
  }
}

/** Lets time go by and both indexes follow as far as the log may be read. */
export async function followOn({ clock, followMeili, followEmbedded }: FaultyHouse): Promise<void> {
  await followEmbedded();
  for (let turn = 0; turn < 5; turn += 1) {
    // What Meilisearch has accepted it shall have done.
    await new Promise((resolve) => setImmediate(resolve));
    clock.advance(60_000);
    await followMeili();
  }
}

/** Nothing is missing, stale or left over in either index, and both find the same. */
export async function expectNoDrift({ db, embedded, meili }: FaultyHouse): Promise<void> {
  expect([...(await driftOf(db, embedded))], 'drift of the embedded index').toEqual([]);
  expect([...(await driftOf(db, meili))], "drift of Meilisearch's index").toEqual([]);
}

/** Searches all the while, and remembers what nobody should have seen. */
export class Watcher {
  readonly faults: string[] = [];
  readonly #house: FaultyHouse;
  readonly #hidden = new Set<number>();
  #isWatching = true;
  #watched: Promise<void> = Promise.resolve();
  looks = 0;

  constructor(house: FaultyHouse) {
    this.#house = house;
    this.#watched = house.noted(this.#watch());
  }

  /** Hides a product; from here on whoever sees it has seen a fault. */
  async hide(id: number): Promise<void> {
    const { db, clock } = this.#house;
    await change(db, 'product', id, { disputedAt: 5 }, clock.now());
    this.#hidden.add(id);
  }

  async stop(): Promise<void> {
    this.#isWatching = false;
    await this.#watched;
    expect(this.faults).toEqual([]);
    expect(this.looks).toBeGreaterThan(0);
  }

  async #watch(): Promise<void> {
    while (this.#isWatching && !this.#house.isClosing()) {
      await this.look();
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  async look(): Promise<void> {
    const hiddenBefore = new Set(this.#hidden);
    const [coffees, lasting] = await Promise.all(
      ['kopi nomor', LASTING].map((q) => searchProducts(this.#house, { ...NO_PARAMS, q })),
    );
    this.looks += 1;
    if (coffees?.cards.length === 0) this.faults.push('no coffee was found');
    if (!lasting?.cards.some(({ name }) => name === LASTING)) this.faults.push(`${LASTING} was not found`);
    for (const { id } of coffees?.cards ?? []) if (hiddenBefore.has(id)) this.faults.push(`${id} was seen`);
  }
}
