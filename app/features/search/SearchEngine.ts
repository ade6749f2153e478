import type { Vocabulary } from './Vocabulary';

/** The order of a list: by relevance, cheapest, dearest, newest, most sold. */
export const SORTS = ['relevan', 'termurah', 'termahal', 'terbaru', 'terlaris'] as const;
export type Sort = (typeof SORTS)[number];

/** A price below the base price, in the half-open window [fromAt, untilAt). */
export type PriceWindow = { fromAt: number; untilAt: number; priceRupiah: number };

/**
 * What a product is found by. Festivals and prices stand as a timeline: a festival that opens, closes or follows
 * another, and an offer that begins or ends, do so by the clock alone, and nothing is indexed anew.
 */
export type SearchDocument = {
  id: number;
  /** Grows with every change of the product or its store; an older document never overwrites a newer one. */
  version: number;
  title: string;
  brand: string;
  description: string;
  categorySlug: string;
  provinceCode: string;
  city: string;
  storeId: number;
  storeSlug: string;
  storeName: string;
  createdAt: number;
  soldCount: number;
  /** The lowest price of the product without any offer. */
  basePriceRupiah: number;
  /** The festivals it takes part in, with the lowest price in each window in which an offer makes it lower. */
  festivals: readonly { festivalId: number; offers: readonly PriceWindow[] }[];
};

/** With fewer products in the festival that have all the words, those with some of them follow: see `isPartial`. */
export const FEW_MATCHES = 24;

export type SearchRequest = {
  /** What is looked for, already repaired: an engine takes it as it stands. */
  q: string;
  /** No word is taken for a misspelt one. */
  exact: boolean;
  /** Stand first in this order, when sorted by relevance and if they pass the filters, whatever their words. */
  pinnedIds: readonly number[];
  festivalId: number;
  /** The instant of asking: decides which offers hold. */
  at: number;
  /** Whether offers count at all in the festival's phase. */
  festivalPrice: boolean;
  categories: readonly string[];
  /** Kemendagri codes. */
  provinceCodes: readonly string[];
  storeSlug: string | null;
  minRupiah: number | null;
  maxRupiah: number | null;
  sort: Sort;
  offset: number;
  limit: number;
};

export type SearchAnswer = {
  /** Product ids in order. They may be stale: whoever shows them checks them against the database. */
  ids: number[];
  total: number;
  /** No or too few products have all the words: those with the weightiest share of them stand behind, or alone. */
  isPartial: boolean;
  /** The words of the catalogue that the query found, lower case and without diacritics, to be marked in titles. */
  words: readonly string[];
  /** Counts per value that the list would show if that value were chosen (its own group's choice set aside). */
  facets: { categories: Record<string, number>; provinces: Record<string, number> };
  priceRange: { min: number; max: number } | null;
  engine: 'embedded' | 'meilisearch';
  degraded: boolean;
};

export type Suggestions = { queries: string[]; productIds: number[]; storeIds: number[] };

type SearchHealth = { ok: boolean; documents: number; reason?: string };

/** Both engines answer to this; nobody above knows which one it is. */
export interface SearchEngine {
  search(request: SearchRequest): Promise<SearchAnswer>;
  suggest(text: string, festivalId: number, limit: number): Promise<Suggestions>;
  /** Adds or replaces documents; one with a lower version than the stored one is passed over. */
  index(documents: readonly SearchDocument[]): Promise<void>;
  remove(productIds: readonly number[]): Promise<void>;
  /** Rebuilds beside the live index from `source` and swaps; searching goes on meanwhile. */
  reindex(source: AsyncIterable<SearchDocument[]>): Promise<{ documents: number }>;
  /** The products of the live index above an id, ascending, each with the version of its document. */
  versionsAfter(id: number, limit: number): Promise<{ id: number; version: number }[]>;
  health(): Promise<SearchHealth>;
  /** Synonyms that people wrote, beside those of the settings; they replace those of the last call. */
  useSynonyms(synonyms: Readonly<Record<string, readonly string[]>>): Promise<void>;
  /** The words of the catalogue as they are now; what repairs a query asks it. */
  vocabulary(): Vocabulary;
  close(): Promise<void>;
}
