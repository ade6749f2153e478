import type { Db } from '~db/connection.server';
import type { Row } from '~db/schema';
import * as OptionKey from '../OptionKey';
import type { ProductFields, VariantFields } from './ProductFields';
import type { PlacedVariant, StoredProduct } from './productWriteRepo.server';
import * as repo from './productWriteRepo.server';

type Written = { storeId: number; fields: ProductFields; variants: readonly VariantFields[] };

/**
 * Writes the variants of a stored product: each over its row, found by its id or else its options; new ones beside
 * them. Those taken off sale go to the archive, those not named stay. A price that changed is noted.
 */
export async function writeVariants(
  trx: Db,
  now: number,
  stored: StoredProduct,
  written: Written,
): Promise<void> {
  const { fields } = written;
  const placed = placedOver(stored, written);
  const archivedIds = written.variants.flatMap(({ id, isArchived }) =>
    isArchived && id !== null ? [id] : [],
  );
  const taken = new Set(placed.map(({ row }) => row?.id));
  await repo.archiveVariants(
    trx,
    now,
    archivedIds.filter((id) => !taken.has(id)),
  );
  await repo.clearKeys(trx, [...rekeyed(placed), ...displaced(stored, placed)]);
  const prices: { variantId: number; priceRupiah: number }[] = [];
  for (const { variant, row } of placed) {
    if (row && isUnchanged(row, variant, fields)) continue;
    const variantId = row?.id ?? (await repo.insertVariant(trx, variant, fields));
    if (row) await repo.updateVariant(trx, row.id, variant, fields);
    if (row?.priceRupiah !== variant.priceRupiah)
      prices.push({ variantId, priceRupiah: variant.priceRupiah });
  }
  await repo.notePrices(trx, now, prices);
}

type Placed = { variant: PlacedVariant; row: Row<'variant'> | undefined };

function placedOver({ product, variants: rows }: StoredProduct, { storeId, variants }: Written): Placed[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byKey = new Map(rows.map((row) => [row.optionKey, row]));
  const named = new Set(variants.flatMap(({ id, isArchived }) => (id === null || isArchived ? [] : [id])));
  return variants
    .filter(({ isArchived }) => !isArchived)
    .map((variant, position) => {
      const same = byKey.get(OptionKey.of(variant.options));
      const row =
        variant.id === null ? (same && !named.has(same.id) ? same : undefined) : byId.get(variant.id);
      return { variant: { ...variant, position, productId: product.id, storeId }, row };
    });
}

/** The stored rows that get another SKU or other options. */
const rekeyed = (placed: readonly Placed[]): number[] =>
  placed.flatMap(({ variant, row }) =>
    row && (row.sku !== variant.sku || row.optionKey !== OptionKey.of(variant.options)) ? [row.id] : [],
  );

/** Those in the archive whose SKU or options another variant bears now: they give them up. */
function displaced({ variants }: StoredProduct, placed: readonly Placed[]): number[] {
  const kept = new Set(placed.map(({ row }) => row?.id));
  const skus = new Set(placed.map(({ variant }) => variant.sku));
  const keys = new Set(placed.map(({ variant }) => OptionKey.of(variant.options)));
  const left = variants.filter(
    ({ id, sku, optionKey }) => !kept.has(id) && (keys.has(optionKey) || (sku !== null && skus.has(sku))),
  );
  return left.map(({ id }) => id);
}

function isUnchanged(row: Row<'variant'>, variant: PlacedVariant, fields: ProductFields): boolean {
  const { options, sku, priceRupiah, stock, position } = variant;
  return (
    row.archivedAt === null &&
    row.position === position &&
    row.sku === sku &&
    row.options === JSON.stringify(options) &&
    row.priceRupiah === priceRupiah &&
    (stock === 'asStored' || row.stock === stock) &&
    row.preorder === Number(fields.preorder) &&
    row.preorderDays === fields.preorderDays
  );
}
