import type { SearchRequest } from '../SearchEngine';
import { GROUPS, type Group, priceField } from './MeiliQuery';

/** A pinned product as the index holds it. */
export type Pin = {
  productId: number;
  categorySlug: string;
  provinceCode: string;
  storeSlug: string;
  priceRupiah?: number;
  basePriceRupiah?: number;
};

export const priceOf = (pin: Pin, request: SearchRequest): number => pin[priceField(request)] ?? 0;

/** Whether a pin passes the filters, with those of one group set aside. */
export function passes(pin: Pin, request: SearchRequest, except: Group | null = null): boolean {
  const isOfStore = request.storeSlug === null || pin.storeSlug === request.storeSlug;
  return isOfStore && GROUPS.every((group) => group === except || isWithin(pin, request, group));
}

function isWithin(pin: Pin, request: SearchRequest, group: Group): boolean {
  const { categories, provinceCodes, minRupiah, maxRupiah } = request;
  const price = priceOf(pin, request);
  return {
    category: categories.length === 0 || categories.includes(pin.categorySlug),
    province: provinceCodes.length === 0 || provinceCodes.includes(pin.provinceCode),
    price: (minRupiah === null || price >= minRupiah) && (maxRupiah === null || price <= maxRupiah),
  }[group];
}

/** The pins in the order they were asked for, each once. */
export function inOrder(pins: readonly Pin[], pinnedIds: readonly number[]): Pin[] {
  const byId = new Map(pins.map((pin) => [pin.productId, pin]));
  return [...new Set(pinnedIds)].flatMap((id) => byId.get(id) ?? []);
}
