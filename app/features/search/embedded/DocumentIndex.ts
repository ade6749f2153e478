import type { IndexSettings } from '../IndexSettings';
import type { Vocabulary } from '../Vocabulary';
import * as Bits from './Bits';
import * as FieldValues from './FieldValues';
import type { FieldRules } from './PathCosts';
import { NO_PATH } from './PathCosts';
import * as QueryPlan from './QueryPlan';
import { TextIndex, TextMaker } from './TextIndex';
import * as TextSearch from './TextSearch';
import * as Weights from './Weights';
import { WordList } from './WordList';
import { WordsOf } from './WordsOf';

/** A document as Meilisearch takes it; `id` is its key. */
export type PlainDocument = { id: string | number; fields: Record<string, unknown> };

export type PlainQuery = {
  q: string;
  matching?: TextSearch.Matching;
  /** No typos. */
  isExact?: boolean;
  filter?(fields: Record<string, unknown>): boolean;
  facets?: readonly string[];
  /** `price:asc`, the most important first. */
  sort?: readonly string[];
  offset?: number;
  limit?: number;
  /** Only these fields are searched. */
  searchOn?: readonly string[];
  /** Documents with a lower score, 0 to 1, are left out. */
  leastScore?: number;
};

export type PlainAnswer = {
  ids: (string | number)[];
  total: number;
  facets: Record<string, Record<string, number>>;
  isPartial: boolean;
  words: string[];
};

type Ranked = { document: number; key: number };

const DEFAULT_LIMIT = 20;
const ALL_FIELDS = '*';

/**
 * Documents of any fields in memory under any settings: the rules of the product index without products, festivals
 * and files. The relevance cases and runs are measured on it.
 */
export class DocumentIndex {
  readonly #settings: IndexSettings;
  readonly #weights: Weights.Weights;
  readonly #index: TextIndex;
  readonly #maker: TextMaker;
  readonly #synonyms: QueryPlan.Synonyms;
  readonly #documents: PlainDocument[] = [];
  readonly #fields: string[];
  #vocabulary: WordsOf | null = null;

  constructor(settings: IndexSettings) {
    this.#settings = settings;
    this.#weights = Weights.of(settings);
    const words = new WordList();
    this.#index = new TextIndex(words);
    this.#maker = new TextMaker(words, settings.stopWords);
    this.#synonyms = QueryPlan.synonymsFrom(settings.synonyms);
    this.#fields = settings.searchable.filter((field) => field !== ALL_FIELDS);
  }

  /** The words of the documents as they are now; the same object until more are added. */
  get vocabulary(): Vocabulary {
    const version = String(this.#documents.length);
    if (this.#vocabulary?.version !== version) this.#vocabulary = new WordsOf(this.#index, version);
    return this.#vocabulary;
  }

  /** Adds documents with ids that it has not yet. */
  add(documents: readonly PlainDocument[]): void {
    const takesAll = this.#settings.searchable.includes(ALL_FIELDS);
    for (const document of documents) {
      if (takesAll) this.#learnFields(document);
      const fields = this.#fields.map((field) => FieldValues.textsAt(document.fields, field));
      this.#index.add(this.#maker.textOf(fields));
      this.#documents.push(document);
    }
  }

  search(query: PlainQuery): PlainAnswer {
    const found = TextSearch.find(this.#index, this.#settings, this.#weights, this.#asked(query));
    const ranked: Ranked[] = [];
    for (const document of Bits.numbers(found.documents)) ranked.push({ document, key: found.key(document) });
    const order = FieldValues.orderOf(this.#weights, query.sort ?? [], (document) =>
      this.#fieldsOf(document),
    );
    const listed = this.#distinct(
      ranked
        .sort(order)
        .filter(({ key }) => key !== NO_PATH && this.#score(key, found.terms) >= (query.leastScore ?? 0)),
    );
    const offset = query.offset ?? 0;
    const page = listed.slice(offset, offset + (query.limit ?? DEFAULT_LIMIT));
    return {
      ids: page.map(({ document }) => this.#documents[document]?.id ?? ''),
      total: listed.length,
      facets: FieldValues.facets(
        listed.map(({ document }) => this.#fieldsOf(document)),
        query.facets ?? [],
      ),
      isPartial: found.isPartial,
      words: [...new Set(page.flatMap(({ document }) => found.words(document)))],
    };
  }

  #asked({ q, matching = 'last', isExact = false, filter, searchOn }: PlainQuery): TextSearch.Asked {
    const { typos, searchable } = this.#settings;
    const universe = this.#index.live.slice();
    if (filter)
      for (const document of Bits.numbers(universe))
        if (!filter(this.#fieldsOf(document))) Bits.clear(universe, document);
    const fields: FieldRules = {
      ranks: this.#fields.map((_, rank) => (searchable.includes(ALL_FIELDS) ? 0 : rank)),
      isSearched: (field) => searchOn === undefined || searchOn.includes(this.#fields[field] ?? ''),
      takesTypos: (field) => !typos.notInFields.includes(this.#fields[field] ?? ''),
    };
    const isRestricted = searchOn !== undefined || typos.notInFields.length > 0;
    return { q, matching, isExact, universe, fields, isRestricted, synonyms: this.#synonyms };
  }

  #learnFields({ fields }: PlainDocument): void {
    for (const field of FieldValues.pathsOf(fields))
      if (!this.#fields.includes(field)) this.#fields.push(field);
  }

  #fieldsOf = (document: number): Record<string, unknown> => this.#documents[document]?.fields ?? {};

  #score = (key: number, terms: number): number => Weights.scoreOf(key, this.#weights, terms);

  /** Of each value of the distinct field the best document. */
  #distinct(ranked: readonly Ranked[]): readonly Ranked[] {
    const { distinct } = this.#settings;
    if (distinct === null) return ranked;
    const seen = new Set<string>();
    return ranked.filter(({ document }) => {
      const [value] = FieldValues.textsAt(this.#fieldsOf(document), distinct);
      if (value === undefined) return true;
      const isFirst = !seen.has(value);
      seen.add(value);
      return isFirst;
    });
  }
}
