import { DocumentIndex, type PlainDocument } from '~/features/search/embedded/DocumentIndex';
import { prepareQuery } from '~/features/search/indonesian/QueryRepair';
import type { Repair } from '~/features/search/indonesian/Repair';
import { PRODUCT_SETTINGS } from '~/features/search/productSettings';

/** A document of a run: what of a product is searched; any field but the id may be missing. */
export type RunDocument = {
  id: string | number;
  title?: string;
  brand?: string;
  tags?: string | string[];
  category?: string;
  store?: string;
  city?: string;
  description?: string;
};

export const SHOWN = 20;

/** The documents under the production settings, in memory. */
export function indexOf(documents: readonly RunDocument[]): DocumentIndex {
  const index = new DocumentIndex(PRODUCT_SETTINGS);
  index.add(documents.map(plain));
  return index;
}

/** A document by the fields of the settings; what it holds besides is left out. */
export function plain({ id, city, ...fields }: RunDocument): PlainDocument {
  const { title, brand, tags, category, store, description } = fields;
  return { id, fields: { title, brand, tags, category, store, place: city, description } };
}

/** The best documents for what a shopper typed, as the search page finds them: repaired, then searched. */
export function hits(index: DocumentIndex, q: string, off: readonly Repair[] = []): (string | number)[] {
  const { text } = prepareQuery(q, index.vocabulary, { off });
  return index.search({ q: text, matching: 'covered', limit: SHOWN }).ids;
}
