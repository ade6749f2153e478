import { type SelectQueryBuilder, sql } from 'kysely';
import type { FestivalMoment } from '~/features/festival/Festival';
import type { Db } from '~db/connection.server';
import type { Database } from '~db/schema';
import { photoOf } from '../cardRepo.server';
import { visibleProducts } from '../visibilityRepo.server';
import { type ProductListQuery, type ProductSort, type StateFilter, wordsOf } from './ProductListQuery';

type Products<O> = SelectQueryBuilder<Database, 'product', O>;
type Place = { storeId: number; checksFirst: boolean };

/** How the list is ordered: by a column that an index of the store holds, and by id where that is the same. */
const KEYS = {
  terbaru: null,
  diubah: { column: sql<number>`"product"."updatedAt"`, direction: 'desc' },
  nama: { column: sql<string>`lower("product"."name")`, direction: 'asc' },
} as const satisfies Record<ProductSort, unknown>;

/** Products of a store as its list asks for them, at most `limit`, in order; the one after is not among them. */
export async function listProducts(db: Db, place: Place, query: ProductListQuery, limit: number) {
  const key = KEYS[query.urut];
  const narrowed = matching(db, place, query).select([
    'product.id',
    'product.slug',
    'product.name',
    'product.unit',
    'product.status',
    'product.approval',
    'product.disputedAt',
    'product.updatedAt',
    'product.version',
  ]);
  const placed = after(narrowed, query);
  const ordered = key ? placed.orderBy(key.column, key.direction) : placed;
  return ordered
    .select(key ? sql<string | number>`${key.column}`.as('sortKey') : sql<string | number>`''`.as('sortKey'))
    .orderBy('product.id', key?.direction ?? 'desc')
    .limit(limit)
    .execute();
}

/** Ids of the products of a store that are among those asked for, so that no other store's are touched. */
export async function ownIds(db: Db, storeId: number, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const own = db.selectFrom('product').select('id').where('storeId', '=', storeId).where('id', 'in', ids);
  return (await own.orderBy('id').execute()).map(({ id }) => id);
}

/** How many products stand behind each filter. */
export async function countByFilter(
  db: Db,
  { storeId, checksFirst }: Place,
): Promise<Record<StateFilter, number>> {
  const [rows, soldOut] = await Promise.all([
    db
      .selectFrom('product')
      .select(({ fn }) => ['status', 'approval', fn.countAll<number>().as('count')])
      .where('storeId', '=', storeId)
      .groupBy(['status', 'approval'])
      .execute(),
    soldOutIn(db.selectFrom('product').where('product.storeId', '=', storeId), storeId)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  ]);
  const sum = (test: (row: (typeof rows)[number]) => boolean) =>
    rows.reduce((count, row) => count + (test(row) ? Number(row.count) : 0), 0);
  const shown = checksFirst ? ['approved'] : ['approved', 'submitted'];
  const isActive = ({ status }: (typeof rows)[number]) => status === 'active';
  return {
    semua: sum(({ status }) => status !== 'archived'),
    tayang: sum((row) => isActive(row) && shown.includes(row.approval)),
    draf: sum(({ status }) => status === 'draft'),
    menunggu: checksFirst ? sum((row) => isActive(row) && row.approval === 'submitted') : 0,
    dikembalikan: sum((row) => isActive(row) && SENT_BACK.some((state) => state === row.approval)),
    habis: Number(soldOut.count),
    arsip: sum(({ status }) => status === 'archived'),
  };
}

const SENT_BACK = ['returned', 'suspended'] as const;

function matching(db: Db, { storeId, checksFirst }: Place, { q, keadaan }: ProductListQuery) {
  let own = db.selectFrom('product').where('product.storeId', '=', storeId);
  for (const word of wordsOf(q)) own = holding(own, storeId, `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
  const active = own.where('product.status', '=', 'active');
  switch (keadaan) {
    case 'semua':
      return own.where('product.status', '<>', 'archived');
    case 'draf':
      return own.where('product.status', '=', 'draft');
    case 'arsip':
      return own.where('product.status', '=', 'archived');
    case 'habis':
      return soldOutIn(own, storeId);
    case 'menunggu':
      return active
        .where('product.approval', '=', 'submitted')
        .$if(!checksFirst, (query) => query.where('product.id', '<', 0));
    case 'dikembalikan':
      return active.where('product.approval', 'in', SENT_BACK);
    case 'tayang':
      return active.where('product.approval', 'in', checksFirst ? ['approved'] : ['approved', 'submitted']);
  }
}

const holding = <O>(own: Products<O>, storeId: number, pattern: string): Products<O> =>
  own.where((eb) =>
    eb.or([
      sql<boolean>`lower("product"."name") like ${pattern} escape '\\'`,
      eb(
        'product.id',
        'in',
        eb
          .selectFrom('variant')
          .select('variant.productId')
          .where('variant.storeId', '=', storeId)
          .where(sql<boolean>`lower("variant"."sku") like ${pattern} escape '\\'`),
      ),
    ]),
  );

/** On sale, but no variant can be had: begun with the few variants that are sold out, which an index holds. */
const soldOutIn = <O>(own: Products<O>, storeId: number): Products<O> =>
  own
    .where('product.status', '=', 'active')
    .where('product.id', 'in', (eb) =>
      eb
        .selectFrom('variant')
        .select('variant.productId')
        .where('variant.storeId', '=', storeId)
        .where('variant.stock', '=', sql.lit(0))
        .where('variant.archivedAt', 'is', null),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('variant')
            .select('variant.id')
            .whereRef('variant.productId', '=', 'product.id')
            .where('variant.archivedAt', 'is', null)
            .where((eb) => eb.or([eb('variant.stock', 'is', null), eb('variant.stock', '>', 0)])),
        ),
      ),
    );

function after<O>(products: Products<O>, { urut, after: cursor }: ProductListQuery): Products<O> {
  if (!cursor) return products;
  if (urut === 'terbaru') return products.where('product.id', '<', cursor.id);
  if (urut === 'diubah') {
    const at = Number(cursor.key) || 0;
    return products.where(sql<boolean>`("product"."updatedAt", "product"."id") < (${at}, ${cursor.id})`);
  }
  return products.where(
    sql<boolean>`(lower("product"."name"), "product"."id") > (${cursor.key}, ${cursor.id})`,
  );
}

export type VariantSum = {
  minRupiah: number;
  maxRupiah: number;
  /** Pieces of the counted variants; null when one is not counted. */
  stock: number | null;
  count: number;
};

/** Prices and stock of products by id, of their variants on sale; products without any are left out. */
export async function variantSums(db: Db, productIds: readonly number[]): Promise<Map<number, VariantSum>> {
  if (productIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('variant')
    .select(({ fn }) => [
      'productId',
      fn.min<number>('priceRupiah').as('minRupiah'),
      fn.max<number>('priceRupiah').as('maxRupiah'),
      fn.sum<number | null>('stock').as('stock'),
      fn.count<number>('stock').as('counted'),
      fn.countAll<number>().as('count'),
    ])
    .where('productId', 'in', productIds)
    .where('archivedAt', 'is', null)
    .groupBy('productId')
    .execute();
  return new Map(
    rows.map(({ productId, counted, stock, ...sum }) => [
      productId,
      {
        ...sum,
        count: Number(sum.count),
        stock: Number(counted) < Number(sum.count) ? null : Number(stock ?? 0),
      },
    ]),
  );
}

/** The covers of products by id. */
export async function covers(db: Db, productIds: readonly number[]) {
  if (productIds.length === 0) return new Map<number, ReturnType<typeof photoOf>>();
  const rows = await db
    .selectFrom('productPhoto')
    .innerJoin('photo', 'photo.id', 'productPhoto.photoId')
    .select(['productId', 'hash', 'mime', 'width', 'height', 'alt'])
    .where('productId', 'in', productIds)
    .where('position', '=', 0)
    .execute();
  return new Map(rows.map((row) => [row.productId, photoOf(row)]));
}

/** Why products were sent back or suspended, by id: the reason of the latest decision, where one was written. */
export async function reasonsOf(db: Db, productIds: readonly number[]): Promise<Map<number, string>> {
  if (productIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('approvalEvent')
    .select(['subjectId', 'reason'])
    .where('subjectKind', '=', 'product')
    .where('subjectId', 'in', productIds)
    .where('state', 'in', SENT_BACK)
    .orderBy('id')
    .execute();
  return new Map(
    rows.filter(({ reason }) => reason !== '').map(({ subjectId, reason }) => [subjectId, reason]),
  );
}

/** Which of the products shoppers see at a moment; none without a festival. */
export async function visibleIds(db: Db, moment: FestivalMoment | null, productIds: readonly number[]) {
  if (!moment || productIds.length === 0) return new Set<number>();
  const rows = await visibleProducts(db, moment)
    .select('product.id')
    .where('product.id', 'in', productIds)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
