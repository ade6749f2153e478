import * as catalogRepo from '~/features/catalog/catalogRepo.server';
import type { Db } from '~db/connection.server';
import type { Row } from '~db/schema';
import type { ActorKind } from '~db/schema/stores';
import * as Problem from '../cells/Problem';
import type { FestivalToPrice } from '../plan/festivalPrices.server';
import * as Item from '../plan/Item';
import type * as Merge from '../plan/Merge';
import type { ProductState } from '../plan/ProductState';
import { type Stored, storedProducts } from '../plan/storedRepo.server';
import type { SavedItem } from './importRepo.server';
import type { KeptPictures } from './keptPictures.server';
import { newProduct } from './ProductWrite';
import * as repo from './productSaveRepo.server';
import { saveOver } from './saveOver.server';
import type { SlugFinder } from './slugFinder.server';

/** What every step of an import is given. */
export type Saving = {
  now: number;
  storeId: number;
  storeName: string;
  actor: { kind: ActorKind; id: number | null };
  festival: FestivalToPrice;
  slugs: SlugFinder;
  pictures: KeptPictures;
};

/** An item as it was planned. */
export type PlannedItem = Pick<Row<'importItem'>, 'runId' | 'position' | 'productId'> & { rows: Merge.Row[] };

type Target = PlannedItem & { item: Item.Item; stored: Stored | undefined };

/**
 * Saves items: each is merged once more with what the store has at this moment, so that nothing is written over that
 * changed since it was planned. Call it inside a transaction. Gives back what has become of them.
 */
export async function saveItems(
  trx: Db,
  saving: Saving,
  planned: readonly PlannedItem[],
): Promise<SavedItem[]> {
  const targets = await targetsOf(trx, saving, planned);
  const saved = new Map<Target, Pick<SavedItem, 'productId' | 'version'>>();
  const created = targets.filter(({ item }) => item.outcome === 'created');
  const ids = await saveNew(trx, saving, created);
  for (const [index, target] of created.entries())
    saved.set(target, { productId: ids[index] ?? null, version: 1 });
  for (const target of targets) {
    const { item, stored } = target;
    if (item.outcome !== 'updated' || !item.after || !stored) continue;
    const after = await withPhotos(trx, saving, item.after);
    saved.set(target, { productId: stored.product.id, version: await saveOver(trx, saving, stored, after) });
    target.item = { ...item, after };
  }
  return targets.map((target) => savedItem(target, saved.get(target)));
}

async function targetsOf(trx: Db, saving: Saving, planned: readonly PlannedItem[]): Promise<Target[]> {
  const { storeId, festival, now } = saving;
  const skus = planned.flatMap(({ rows }) => rows.flatMap(({ sku }) => sku ?? []));
  const owners = await repo.productsBySku(trx, storeId, skus);
  const meant = planned.map((item) => ({ ...item, productId: item.productId ?? ownerOf(item, owners) }));
  const which = { storeId, festivalId: festival.pricing?.festivalId ?? null, now };
  const ids = meant.flatMap(({ productId }) => productId ?? []);
  const stored = await storedProducts(trx, which, ids, { isHeld: true });
  return meant.map((one) => {
    const own = one.productId === null ? undefined : stored.get(one.productId);
    const standing = own ? { productId: own.product.id, state: own.state } : null;
    const rows = one.rows.map((row) => withOwner(row, owners, one.productId));
    return { ...one, stored: own, item: Item.of(standing, rows, { hasFestival: festival.pricing !== null }) };
  });
}

/** A product that was new when it was planned, and has been made meanwhile. */
const ownerOf = ({ rows }: PlannedItem, owners: ReadonlyMap<string, number>): number | null =>
  rows.map(({ sku }) => (sku === null ? undefined : owners.get(sku))).find((id) => id !== undefined) ?? null;

/** A SKU that another product has taken meanwhile. */
function withOwner(row: Merge.Row, owners: ReadonlyMap<string, number>, productId: number | null): Merge.Row {
  const owner = row.sku === null ? undefined : owners.get(row.sku);
  if (owner === undefined || owner === productId || row.errors.length > 0) return row;
  return { ...row, errors: [Problem.of('sku_duplicate', 'sku', row.sku ?? '', { context: 'store' })] };
}

async function withPhotos(
  trx: Db,
  { pictures, storeId, now }: Saving,
  state: ProductState,
): Promise<ProductState> {
  if (state.pictures.length === 0) return state;
  return { ...state, pictures: await pictures.rows(trx, state.pictures, { storeId, now }) };
}

async function saveNew(trx: Db, saving: Saving, created: readonly Target[]): Promise<number[]> {
  const { now, storeId, festival, actor } = saving;
  const names = created.map(({ item }) => item.after?.name ?? '');
  const slugs = await saving.slugs.find(trx, names);
  const products: catalogRepo.NewProduct[] = [];
  for (const [index, target] of created.entries()) {
    if (!target.item.after) throw new Error('a new product has no state');
    const after = await withPhotos(trx, saving, target.item.after);
    target.item = { ...target.item, after };
    products.push(newProduct(after, { storeId, slug: slugs[index] ?? '', pricing: festival.pricing }));
  }
  const ids = await catalogRepo.insertProducts(trx, now, products);
  const event = {
    subjectKind: 'product',
    state: 'submitted',
    actorKind: actor.kind,
    actorId: actor.id,
    at: now,
  } as const;
  await repo.noteApprovals(
    trx,
    ids.map((subjectId) => ({ ...event, subjectId })),
  );
  const { joinId } = festival;
  if (joinId !== null) {
    const entry = { festivalId: joinId, state: 'accepted', enteredAt: now } as const;
    await repo.enterProducts(
      trx,
      ids.map((productId) => ({ ...entry, productId })),
    );
  }
  await repo.insertPictures(
    trx,
    created.flatMap(({ item }, index) => pictureRows(item.after, ids[index] ?? 0)),
  );
  return ids;
}

const pictureRows = (state: ProductState | null, productId: number) =>
  (state?.pictures ?? []).map(({ ref, sourceHash, photoId }, position) => ({
    ...{ productId, position, ref, sourceHash, photoId, problem: null },
  }));

function savedItem(
  { runId, position, item, stored }: Target,
  saved?: Pick<SavedItem, 'productId' | 'version'>,
): SavedItem {
  const { rows, outcome, productId, after, changes } = item;
  return {
    ...{ runId, position, outcome, rows: JSON.stringify(rows), changes: JSON.stringify(changes) },
    after: after && JSON.stringify(after),
    before: outcome === 'updated' && stored ? JSON.stringify(stored.state) : null,
    productId: saved?.productId ?? productId,
    version: saved?.version ?? null,
  };
}
