import * as catalogRepo from '~/features/catalog/catalogRepo.server';
import type { Db } from '~db/connection.server';
import type { ImportOutcome } from '~db/schema/imports';
import * as Problem from '../cells/Problem';
import * as Item from '../plan/Item';
import type * as Merge from '../plan/Merge';
import type { ProductState } from '../plan/ProductState';
import { type Stored, storedProducts } from '../plan/storedRepo.server';
import type { MadeItem, SavedItem } from './importRepo.server';
import { newProduct } from './ProductWrite';
import * as repo from './productSaveRepo.server';
import type { Saving } from './Saving';
import { saveOver } from './saveOver.server';

/** An item as it was planned. */
export type PlannedItem = {
  position: number;
  outcome: ImportOutcome;
  productId: number | null;
  rows: readonly Merge.Row[];
};

/** What has become of items, in their order, and what of it must be noted. */
export type Saved = { items: readonly Item.Item[]; changed: readonly SavedItem[]; made: readonly MadeItem[] };

type Target = PlannedItem & { item: Item.Item; stored: Stored | undefined; version: number | null };

/**
 * Saves items: each is merged once more with what the store has at this moment, so that nothing is written over that
 * changed since it was planned. Call it inside a transaction.
 */
export async function saveItems(trx: Db, saving: Saving, planned: readonly PlannedItem[]): Promise<Saved> {
  const targets = await targetsOf(trx, saving, planned);
  await saveNew(
    trx,
    saving,
    targets.filter(({ item }) => item.outcome === 'created'),
  );
  for (const target of targets) {
    const { item, stored } = target;
    if (item.outcome !== 'updated' || !item.after || !stored) continue;
    const after = await withPhotos(trx, saving, item.after);
    target.version = await saveOver(trx, saving, stored, after);
    target.item = { ...item, after };
  }
  const { runId } = saving;
  const isAsPlanned = (target: Target) => target.item.outcome === target.outcome && hasSameRows(target);
  return {
    items: targets.map(({ item }) => item),
    changed: targets
      .filter((target) => target.item.outcome === 'updated' || !isAsPlanned(target))
      .map((target) => savedItem(runId, target)),
    made: targets
      .filter((target) => target.item.outcome === 'created' && isAsPlanned(target))
      .map(({ position, item, version }) => ({ runId, position, productId: item.productId, version })),
  };
}

const hasSameRows = ({ rows, item }: Target): boolean => item.rows.every((row, at) => row === rows[at]);

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
    return {
      ...one,
      version: null,
      stored: own,
      item: Item.of(standing, rows, { hasFestival: festival.pricing !== null }),
    };
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

async function saveNew(trx: Db, saving: Saving, created: readonly Target[]): Promise<void> {
  if (created.length === 0) return;
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
  for (const [index, target] of created.entries()) {
    target.item = { ...target.item, productId: ids[index] ?? null };
    target.version = 1;
  }
}

const pictureRows = (state: ProductState | null, productId: number) =>
  (state?.pictures ?? []).map(({ ref, sourceHash, photoId }, position) => ({
    ...{ productId, position, ref, sourceHash, photoId, problem: null },
  }));

function savedItem(runId: number, { position, item, stored, version }: Target): SavedItem {
  const { rows, outcome, productId, after, changes } = item;
  return {
    ...{ runId, position, outcome, productId, version },
    ...{ rows: JSON.stringify(rows), changes: JSON.stringify(changes) },
    after: after && JSON.stringify(after),
    before: outcome === 'updated' && stored ? JSON.stringify(stored.state) : null,
  };
}
