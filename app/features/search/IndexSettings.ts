export type RankingRule =
  | 'sort'
  | 'words'
  | 'typo'
  | 'proximity'
  | 'attributeRank'
  | 'wordPosition'
  | 'exactness'
  | `${string}:${'asc' | 'desc'}`;

/** How an index is searched: sent to Meilisearch whole, obeyed by the embedded engine. Nothing is left to a server's defaults. */
export type IndexSettings = {
  /** The most important first. */
  searchable: readonly string[];
  filterable: readonly string[];
  sortable: readonly string[];
  rankingRules: readonly RankingRule[];
  typos: {
    isOn: boolean;
    /** Words shorter than this are matched as they are written. */
    oneFrom: number;
    twoFrom: number;
    notInWords: readonly string[];
    notInFields: readonly string[];
    notInNumbers: boolean;
  };
  stopWords: readonly string[];
  /** One way: whoever asks for the key finds the values too. */
  synonyms: Readonly<Record<string, readonly string[]>>;
  /** The field of which only the best document of each value is shown; null: all. */
  distinct: string | null;
};
