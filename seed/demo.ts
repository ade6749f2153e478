import type { Kysely } from 'kysely';
import type { Clock } from '~/clock.server';
import { enterStores } from '~/features/catalog/entryRepo.server';
import type { PhotoStore } from '~/features/catalog/photoStore.server';
import { writeTransaction } from '~db/connection.server';
import type { Database } from '~db/schema';
import { generateArchive } from './catalogue/archive';
import { generateProducts } from './catalogue/products';
import { generateStores } from './catalogue/stores';
import type { SeedProduct, SeedStore } from './catalogue/types';
import { insertArchive, insertFestival } from './festival';
import * as Mark from './markRepo.server';
import { makePictures } from './Pictures';
import { insertProducts } from './products';
import { closesAtOf, opensAtOf, type SceneName } from './Scene';
import { insertStage } from './stage';
import { insertStores } from './stores';

export type SeedMeans = { db: Kysely<Database>; clock: Clock; photos: PhotoStore };

export type SeedArguments = {
  scene: SceneName;
  stores: number;
  products: number;
  seed: number;
  /** What the stores sell, instead of what is made up: the scene "titles". */
  catalogue?: { stores: SeedStore[]; products: SeedProduct[] };
};

export const DEFAULTS: SeedArguments = { scene: 'opening-day', stores: 400, products: 6000, seed: 1 };
const ARCHIVE_STORES = 40;

/**
 * Fills an empty, migrated database with the demo festival. The same arguments at the same clock give the same
 * rows. Throws Mark.ForeignData when there is anything in the database already.
 */
export async function seed({ db, clock, photos }: SeedMeans, asked: SeedArguments): Promise<Mark.DemoMark> {
  const opensAt = opensAtOf(asked.scene, clock.now());
  const { catalogue, ...wanted } = asked;
  const mark = { ...wanted, opensAt, closesAt: closesAtOf(opensAt) };
  // First of all, so that a seed that was cut off is known as the demo's own.
  await writeTransaction(db, async (trx) => {
    await Mark.assertEmpty(trx);
    await Mark.claim(trx, { ...mark, isWhole: false });
  });
  const stores = catalogue?.stores ?? generateStores({ count: asked.stores, seed: asked.seed });
  const products = oldestFirst(
    catalogue?.products ?? generateProducts(stores, { count: asked.products, seed: asked.seed }),
  );
  const festivalId = asked.scene === 'tumbuh-2020' ? null : await insertFestival(db, opensAt);
  const storeIds = await insertStores(db, stores, opensAt);
  const pictures = makePictures({ db, photos }, opensAt);
  const productIds = await insertProducts(db, products, { festivalId, opensAt }, { storeIds, pictures });
  if (festivalId !== null) {
    const entry = { festivalId, state: 'accepted' as const, enteredAt: opensAt };
    await writeTransaction(db, (trx) => enterStores(trx, entry, [...storeIds.values()]));
    await insertStage(db, stores, storeIds, { festivalId, opensAt });
  }
  const archive = generateArchive(stores, { count: ARCHIVE_STORES, seed: asked.seed });
  await insertArchive(db, archive, { storeIds, productIdsOf: idsByStore(products, productIds) });
  const whole = { ...mark, isWhole: true };
  await Mark.write(db, whole);
  return whole;
}

/** As in life the newest have the highest ids, and neighbours in a list come from different stores. */
const oldestFirst = (products: readonly SeedProduct[]) =>
  [...products].sort((one, other) => one.listedOnDay - other.listedOnDay);

function idsByStore(products: readonly SeedProduct[], ids: readonly number[]): Map<string, number[]> {
  const byStore = new Map<string, number[]>();
  for (const [index, { storeSlug }] of products.entries()) {
    const own = byStore.get(storeSlug) ?? [];
    own.push(ids[index] ?? 0);
    byStore.set(storeSlug, own);
  }
  return byStore;
}
