import type { SearchDocument } from '~/features/search/SearchEngine';
import { generateProducts } from '~seed/catalogue/products';
import { generateStores } from '~seed/catalogue/stores';

export const FESTIVAL_ID = 1;
const PRODUCTS_A_STORE = 40;
const PART = 20_000;
const DAY_MS = 86_400_000;

/** Documents of a seeded catalogue of any size, in parts: each part is a town of its own stores. */
export function* seededDocuments(count: number): Generator<SearchDocument[]> {
  for (let from = 0; from < count; from += PART) yield part(from, Math.min(PART, count - from));
}

function part(from: number, count: number): SearchDocument[] {
  const seed = 1 + from / PART;
  const stores = generateStores({ count: Math.ceil(count / PRODUCTS_A_STORE), seed });
  const bySlug = new Map(stores.map((store, index) => [store.slug, { ...store, id: from + index + 1 }]));
  return generateProducts(stores, { count, seed }).flatMap((product, index) => {
    const store = bySlug.get(product.storeSlug);
    if (!store) return [];
    const prices = product.variants.map(({ priceRupiah }) => priceRupiah);
    return [
      {
        id: from + index + 1,
        version: 1,
        title: product.name,
        brand: product.brand ?? '',
        description: product.description,
        categorySlug: product.categorySlug,
        provinceCode: store.provinceCode,
        city: store.regency,
        storeId: store.id,
        storeSlug: `${store.slug}-${seed}`,
        storeName: store.name,
        createdAt: index,
        soldCount: (index * 7919) % 500,
        basePriceRupiah: Math.min(...prices),
        festivals: [{ festivalId: FESTIVAL_ID, offers: product.variants.flatMap(offerOf) }],
      },
    ];
  });
}

type Variant = ReturnType<typeof generateProducts>[number]['variants'][number];

const offerOf = ({ offer }: Variant) =>
  offer
    ? [
        {
          fromAt: Math.round(offer.startsOnDay * DAY_MS),
          untilAt: Math.round(offer.endsOnDay * DAY_MS),
          priceRupiah: offer.priceRupiah,
        },
      ]
    : [];
