import type { IndexSettings } from '../IndexSettings';
import type { Query, Term } from '../text/Query';
import * as Tokens from '../text/Tokens';
import * as Bits from './Bits';
import * as Derivations from './Derivations';
import { NO_WORD } from './DocumentTexts';
import type { TextIndex } from './TextIndex';

/**
 * One way to find a stretch of the query, terms `from` up to `to`: by any of these words or phrases, all at the
 * same cost of typos.
 */
export type Way = {
  from: number;
  to: number;
  typos: number;
  words: readonly number[];
  phrases: readonly (readonly number[])[];
  /** The word as it was typed, NO_WORD when the catalogue has none. */
  typed: number;
  /** The words were derived by a typo: some fields take none. */
  isMisspelt: boolean;
  /** The documents that have it, some of them perhaps gone. */
  documents: Bits.Bits;
  /** Those that have one of the words in their first field. */
  leading: Bits.Bits;
};

export type QueryPlan = {
  terms: readonly Term[];
  ways: readonly Way[];
  excluded: readonly (readonly number[])[];
};

/** Of each word or words, joined by spaces, the word lists that may stand for them. */
export type Synonyms = ReadonlyMap<string, readonly (readonly string[])[]>;

export type PlanOptions = { isExact: boolean; synonyms: Synonyms };

const MAX_JOINED = 3;

/** How an index may find a query: each term as it stands, misspelt, cut in two, joined with the next, as a synonym. */
export function of(index: TextIndex, settings: IndexSettings, query: Query, options: PlanOptions): QueryPlan {
  const ways: Way[] = [];
  const terms = query.terms;
  for (let from = 0; from < terms.length; from += 1) {
    for (let size = 1; size <= MAX_JOINED && from + size <= terms.length; size += 1) {
      const stretch = terms.slice(from, from + size);
      if (size > 1 && !canJoin(stretch)) break;
      const means = { index, settings, options, from, to: from + size };
      if (stretch[0]?.isPhrase) ways.push(...phraseWay(means, stretch[0]));
      else ways.push(...wordWays(means, stretch));
    }
  }
  const excluded = query.excluded.map((words) => numbersOf(index, words)).filter((words) => words !== null);
  return { terms, ways: ways.filter((way) => !Bits.isEmpty(way.documents)), excluded };
}

type Means = { index: TextIndex; settings: IndexSettings; options: PlanOptions; from: number; to: number };

/** Words are joined only where they stand side by side. */
const canJoin = (terms: readonly Term[]): boolean =>
  terms.every(({ isPhrase, position }, index) => !isPhrase && position === (terms[0]?.position ?? 0) + index);

function phraseWay(means: Means, term: Term): Way[] {
  const phrase = numbersOf(means.index, term.words);
  if (phrase === null) return [];
  return [wayOf(means, { typos: 0, phrases: [phrase], typed: phrase[0] ?? NO_WORD })];
}

function wordWays(means: Means, terms: readonly Term[]): Way[] {
  const { index, settings, options } = means;
  const text = terms.map(({ words }) => words[0]).join('');
  const isPrefix = terms.at(-1)?.isPrefix ?? false;
  const joins = terms.length - 1;
  const cost = joins === 0 ? 0 : terms.length;
  const allowed = options.isExact ? 0 : Math.max(0, Derivations.typosAllowed(text, settings.typos) - joins);
  const found = Derivations.of(index.words, text, { allowed, isPrefix, typos: settings.typos });
  const key = terms.map(({ words }) => words[0]).join(' ');
  const phrases = synonymsOf(means, key);
  const split = Derivations.split(index, text);
  return [
    wayOf(means, { typos: cost, words: found.whole, phrases, typed: joins === 0 ? found.typed : NO_WORD }),
    wayOf(means, { typos: cost + 1, words: found.oneTypo, isMisspelt: true }),
    wayOf(means, { typos: cost + 1, phrases: split === null ? [] : [split] }),
    wayOf(means, { typos: cost + 2, words: found.twoTypos, isMisspelt: true }),
  ];
}

const MAX_SYNONYMS = 50;

function synonymsOf({ index, options }: Means, key: string): number[][] {
  const wanted = (options.synonyms.get(key) ?? []).slice(0, MAX_SYNONYMS);
  return wanted.flatMap((synonym) => {
    const phrase = numbersOf(index, synonym);
    return phrase === null || phrase.length === 0 ? [] : [phrase];
  });
}

/** Lists of synonyms as a plan looks them up: cut into words as the catalogue is. */
export function synonymsFrom(...lists: readonly IndexSettings['synonyms'][]): Synonyms {
  const found = new Map<string, (readonly string[])[]>();
  for (const list of lists) {
    for (const [written, values] of Object.entries(list)) {
      const key = Tokens.words(written).join(' ');
      found.set(key, [...(found.get(key) ?? []), ...values.map(Tokens.words)]);
    }
  }
  return found;
}

/** The numbers of words; null when one of them is in no document. */
function numbersOf({ words }: TextIndex, texts: readonly (string | null)[]): number[] | null {
  const numbers: number[] = [];
  for (const text of texts) {
    const number = text === null ? NO_WORD : words.find(text);
    if (number === undefined) return null;
    numbers.push(number);
  }
  return numbers;
}

type WayParts = Pick<Way, 'typos'> & Partial<Pick<Way, 'words' | 'phrases' | 'typed' | 'isMisspelt'>>;

function wayOf({ index, from, to }: Means, parts: WayParts): Way {
  const { typos, words = [], phrases = [], typed = NO_WORD, isMisspelt = false } = parts;
  const [documents, leading] = [index.empty(), index.empty()];
  for (const word of words) index.addDocuments(documents, word, leading);
  for (const phrase of phrases) {
    const [only, ...more] = phrase;
    if (more.length > 0) Bits.addAll(documents, index.withPhrase(phrase));
    else if (only !== undefined && only !== NO_WORD) index.addDocuments(documents, only);
  }
  return { from, to, typos, words, phrases, typed, isMisspelt, documents, leading };
}
