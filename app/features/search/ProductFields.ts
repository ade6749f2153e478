import * as Category from '~/features/catalog/Category';
import * as Province from '~/features/catalog/Province';
import type { SearchDocument } from './SearchEngine';

/** What of a product is searched by words, by the fields of the settings. */
export type ProductFields = {
  title: string;
  brand: string;
  tags: string[];
  /** In both languages. */
  category: string;
  store: string;
  /** Regency and province, with the other names that people use for them. */
  place: string;
  description: string;
};

export function of(document: SearchDocument): ProductFields {
  const { title, brand, categorySlug, storeName, city, provinceCode, description } = document;
  const category = Category.find(categorySlug);
  const province = Province.find(provinceCode);
  const place = [city, province?.name, province?.short, province?.en, ...(province?.aliases ?? [])];
  return {
    ...{ title, brand, description },
    tags: [],
    category: category ? `${category.id} ${category.en}` : '',
    store: storeName,
    place: place.filter(Boolean).join(', '),
  };
}
