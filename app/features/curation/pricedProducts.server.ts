import * as HonestPrice from '~/features/catalog/HonestPrice';
import type { Options } from '~/features/catalog/OptionKey';
import type { Db } from '~db/connection.server';
import type { Row } from '~db/schema';
import * as repo from './offerRepo.server';

/** A festival price as shoppers will see it: the was-price beside it only where it is honest. */
export type ShownOffer = {
  id: number;
  priceRupiah: number;
  startsAt: number;
  endsAt: number;
  was: HonestPrice.WasPrice | null;
};

export type FestivalVariant = {
  id: number;
  /** The values of its options, empty for the only variant. */
  name: string;
  priceRupiah: number;
  stock: number | null;
  offers: readonly ShownOffer[];
  /** The largest honest discount of its offers, per cent. */
  percent: number;
};

/** The variants on sale of products with their festival prices that are not over, by product. */
export async function pricedProducts(
  db: Db,
  { festivalId, now, storeId }: { festivalId: number; now: number; storeId?: number },
  productIds: readonly number[],
): Promise<Map<number, FestivalVariant[]>> {
  const variants = await repo.variantsOf(db, productIds, storeId === undefined ? {} : { storeId });
  const offers = await repo.offersOf(
    db,
    festivalId,
    variants.map(({ id }) => id),
    now,
  );
  const prices = await repo.pricesOf(db, [...offers.keys()]);
  const products = new Map<number, FestivalVariant[]>();
  for (const variant of variants) {
    const shown = shownOffers(variant.id, offers, prices);
    const row = { ...variantOf(variant), offers: shown, percent: bestPercent(shown) };
    products.set(variant.productId, [...(products.get(variant.productId) ?? []), row]);
  }
  return products;
}

const variantOf = ({ id, options, priceRupiah, stock }: repo.ListedVariant) => ({
  ...{ id, priceRupiah, stock },
  name: (JSON.parse(options) as Options).map(([, value]) => value).join(' · '),
});

function shownOffers(
  variantId: number,
  offers: ReadonlyMap<number, readonly Row<'offer'>[]>,
  prices: ReadonlyMap<number, readonly HonestPrice.PriceChange[]>,
): ShownOffer[] {
  return (offers.get(variantId) ?? []).map(({ id, priceRupiah, startsAt, endsAt }) => ({
    ...{ id, priceRupiah, startsAt, endsAt },
    was: HonestPrice.beside(prices.get(variantId) ?? [], { startsAt, priceRupiah }),
  }));
}

const bestPercent = (offers: readonly ShownOffer[]): number =>
  Math.max(0, ...offers.map(({ was }) => was?.percent ?? 0));
