import { pino } from 'pino';
import { expect } from 'vitest';
import { type EmbeddedEngine, openEmbeddedEngine } from '~/features/search/embedded/embeddedEngine.server';
import { followOutbox } from '~/features/search/indexer.server';
import { NO_PARAMS } from '~/features/search/ListPlace';
import type { MeiliPlace } from '~/features/search/meili/meiliClient.server';
import { MeiliEngine } from '~/features/search/meili/meiliEngine.server';
import { patientFollower } from '~/features/search/meili/patientFollower.server';
import { PRODUCT_SETTINGS } from '~/features/search/productSettings';
import { ResilientEngine } from '~/features/search/resilientEngine.server';
import { searchProducts } from '~/features/search/search.server';
import type { Connection } from '~db/connection.server';
import { driftOf } from '../../../bin/doctor/searchDrift.server';
import { change, clockAt, insertFestival, insertProduct, insertStore } from '../market';
import { placeAt } from './meiliPlaces';

const PRODUCTS = 40;
/** What is there from beginning to end: no search for it may come back empty. */
const LASTING = 'Madu Abadi';

export type FaultyHouse = Awaited<ReturnType<typeof openHouse>>;

/** A market of some products with both engines, followed by hand. */
export async function openHouse({ db }: Connection, place: Partial<MeiliPlace> = {}, file = ':memory:') {
  const clock = clockAt();
  const log = pino({ level: 'silent' });
  const embedded: EmbeddedEngine = openEmbeddedEngine(file);
  const meili = new MeiliEngine({ ...placeAt(), writeTimeoutMs: 300, ...place }, PRODUCT_SETTINGS);
  const search = new ResilientEngine({ primary: meili, spare: embedded, clock, log });
  const followMeili = patientFollower({ db, clock, log }, meili);
  const followEmbedded = () => followOutbox({ db }, embedded);
  return { db, clock, embedded, meili, search, followMeili, followEmbedded };
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

/** Lets time go by and both indexes follow until neither has anything left to do. */
export async function settle({ clock, followMeili, followEmbedded }: FaultyHouse): Promise<void> {
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
    this.#watched = this.#watch();
  }

  /** Hides a product; from here on whoever sees it has seen a fault. */
  async hide(id: number): Promise<void> {
    await change(this.#house.db, 'product', id, { disputedAt: 5 });
    this.#hidden.add(id);
  }

  async stop(): Promise<void> {
    this.#isWatching = false;
    await this.#watched;
    expect(this.faults).toEqual([]);
    expect(this.looks).toBeGreaterThan(0);
  }

  async #watch(): Promise<void> {
    while (this.#isWatching) {
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
