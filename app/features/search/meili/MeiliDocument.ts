import * as ProductFields from '../ProductFields';
import type { SearchDocument } from '../SearchEngine';
import * as PriceSpans from './PriceSpans';

/**
 * What stands in Meilisearch: one document for each product, festival and price. The windows of a product in a
 * festival cover all time and never overlap, so that "festival and instant" selects exactly one of them, and
 * nothing is indexed anew when the clock passes a boundary.
 */
export type MeiliDocument = ProductFields.ProductFields & {
  /** productId-festivalId-windowNumber */
  id: string;
  productId: number;
  version: number;
  festivalId: number;
  /** 0 for the first window of a festival: with it a product stands once, whatever the instant. */
  windowNumber: number;
  /** 1 for one document of each product, whichever festival: for counting and comparing. */
  isHead: 0 | 1;
  fromAt: number;
  untilAt: number;
  priceRupiah: number;
  basePriceRupiah: number;
  categorySlug: string;
  provinceCode: string;
  storeId: number;
  storeSlug: string;
  createdAt: number;
  soldCount: number;
};

/** Fields that filters, counts and orders ask for. */
export const FILTERABLE = [
  ...['productId', 'festivalId', 'windowNumber', 'isHead', 'fromAt', 'untilAt', 'isBookmark'],
  ...['priceRupiah', 'basePriceRupiah', 'categorySlug', 'provinceCode', 'storeId', 'storeSlug'],
] as const;
export const SORTABLE = ['productId', 'priceRupiah', 'basePriceRupiah', 'createdAt', 'soldCount'] as const;

/** The documents of a product; none when it takes part in no festival. */
export function allOf(document: SearchDocument): MeiliDocument[] {
  const { id: productId, version, categorySlug, provinceCode, basePriceRupiah } = document;
  const { storeId, storeSlug, createdAt, soldCount } = document;
  const common = {
    ...ProductFields.of(document),
    ...{ productId, version, basePriceRupiah, categorySlug, provinceCode },
    ...{ storeId, storeSlug, createdAt, soldCount },
  };
  return document.festivals.flatMap(({ festivalId, offers }, festival) =>
    PriceSpans.of(basePriceRupiah, offers).map((span, windowNumber) => ({
      ...common,
      ...span,
      id: `${productId}-${festivalId}-${windowNumber}`,
      festivalId,
      windowNumber,
      isHead: festival === 0 && windowNumber === 0 ? 1 : 0,
    })),
  );
}
