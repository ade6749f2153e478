import * as Category from '~/features/catalog/Category';
import * as Province from '~/features/catalog/Province';
import { generateProducts } from '~seed/catalogue/products';
import { generateStores } from '~seed/catalogue/stores';
import type { RunDocument } from '../../../bin/search/queryRun';

const SEED = 7;
const SIZE = { stores: 120, products: 2_000 };

/** The documents of a seeded catalogue of food, cloth and crafts, the same on every machine. */
export function catalogueSample(): RunDocument[] {
  const stores = generateStores({ count: SIZE.stores, seed: SEED });
  const storeNames = new Map(stores.map(({ slug, name }) => [slug, name]));
  return generateProducts(stores, { count: SIZE.products, seed: SEED }).map((product, id) => ({
    id,
    title: product.name,
    brand: product.brand ?? '',
    category: nameOf(product.categorySlug),
    store: storeNames.get(product.storeSlug) ?? '',
    city: placeOf(product.madeIn),
    description: product.description,
  }));
}

function nameOf(slug: string): string {
  const category = Category.find(slug);
  return category ? `${category.id} ${category.en}` : '';
}

function placeOf({ regency, provinceCode }: { regency: string; provinceCode: string }): string {
  const province = Province.find(provinceCode);
  return [regency, province?.name, province?.short, province?.en, ...(province?.aliases ?? [])].join(', ');
}
