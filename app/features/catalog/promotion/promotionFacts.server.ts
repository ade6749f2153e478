import * as Category from '~/features/catalog/Category';
import { cardsByIds } from '~/features/catalog/cardRepo.server';
import { printable } from '~/features/catalog/PrintableText';
import type { ProductCard } from '~/features/catalog/ProductCard';
import * as Province from '~/features/catalog/Province';
import { countOfStore, idsOfStore } from '~/features/catalog/productRepo.server';
import * as Rupiah from '~/features/catalog/Rupiah';
import { storeDetail } from '~/features/catalog/storeRepo.server';
import type { FestivalMoment } from '~/features/festival/Festival';
import { shownMoments } from '~/features/festival/festival.server';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import type { Services } from '~/services.server';
import { advertised } from './festivalDays.server';
import { ROWS_A_PAGE } from './PriceList';
import type { PricedProduct, PromotionFacts } from './PromotionFacts';
import { findPromoted, type PromotedStore } from './promotedStoreRepo.server';

type Deps = Pick<Services, 'db' | 'clock' | 'env'>;

/** More is no list to hand out: the shop's own page has the rest. */
const MAX_PRICE_PAGES = 10;
const PRODUCTS_NAMED = 3;

/** The store with what shoppers may see of it now; `moment` is null while its page is not shown. */
export type Promoted = { store: PromotedStore; moment: FestivalMoment | null; productCount: number };

export async function promoted(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  storeId: number,
): Promise<Promoted> {
  const store = await findPromoted(db, storeId);
  const detail = await storeDetail(db, await shownMoments({ db, clock }), store.slug);
  const moment = detail?.moment ?? null;
  return { store, moment, productCount: moment ? await countOfStore(db, moment, storeId) : 0 };
}

/** How many pages a price list has. */
export const pricePages = (productCount: number): number =>
  Math.min(MAX_PRICE_PAGES, Math.ceil(productCount / ROWS_A_PAGE));

/** What the pictures say. Only what shoppers may see is named. */
export async function promotionFacts(deps: Deps, { store, moment }: Promoted): Promise<PromotionFacts> {
  const { publicUrl } = deps.env;
  const t = translator('id', 'promotion');
  const cards = moment ? await firstCards(deps, moment, store.id, PRODUCTS_NAMED) : [];
  const address = publicUrl + paths.store('id', store.slug);
  return {
    storeId: store.id,
    name: printable(store.name) || store.slug,
    place: printable(`${store.regency}, ${Province.nameOf(store.provinceCode, 'id')}`),
    category: Category.nameOf(store.categorySlug, 'id'),
    products: cards.map(({ name }) => printable(name)).join(', '),
    festival: await advertised(deps),
    shownAddress: address.replace(/^https?:\/\//, ''),
    words: {
      scan: t('drawn.scan'),
      or: t('drawn.or'),
      statusHint: t('drawn.statusHint'),
      storyHint: t('drawn.storyHint'),
    },
    addressBy: (medium) => publicUrl + paths.storeFrom(store.slug, medium),
  };
}

async function firstCards({ db }: Pick<Deps, 'db'>, moment: FestivalMoment, storeId: number, limit: number) {
  return cardsByIds(db, moment, await idsOfStore(db, moment, storeId, { limit }));
}

/** The products of the price list, by category and name, as they are priced now. */
export async function pricedProducts(deps: Deps, { store, moment }: Promoted): Promise<PricedProduct[]> {
  if (!moment) return [];
  const t = translator('id', 'promotion');
  const cards = await firstCards(deps, moment, store.id, MAX_PRICE_PAGES * ROWS_A_PAGE);
  return cards.sort(byCategoryAndName).map(({ name, unit, priceRupiah, hasPriceSpread }) => ({
    name: printable(name),
    unit: printable(unit),
    price: hasPriceSpread
      ? t('drawn.from', { price: Rupiah.format(priceRupiah) })
      : Rupiah.format(priceRupiah),
  }));
}

const order = new Intl.Collator('id');
const byCategoryAndName = (a: ProductCard, b: ProductCard): number =>
  order.compare(Category.nameOf(a.categorySlug, 'id'), Category.nameOf(b.categorySlug, 'id')) ||
  order.compare(a.name, b.name) ||
  a.id - b.id;
