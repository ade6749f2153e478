import type { Fields } from './meilisearchFilter';

/** How the fake matches words: far from the ranking of the real one, but by the same rules of what is found. */
export type WordRules = {
  searchable: readonly string[];
  typos: { isOn: boolean; one: number; two: number; isOffInNumbers: boolean };
  stopWords: ReadonlySet<string>;
  synonyms: Readonly<Record<string, readonly string[]>>;
};

export type Term = { words: string[]; isPhrase: boolean; isPrefix: boolean };
export type Asked = { terms: Term[]; unwanted: string[][] };
export type Place = { field: number; position: number };
/** How well a term was found; null: not at all. */
export type Found = { typos: number; isExact: boolean; places: Place[] };

const MAX_TERMS = 10;
const WORD = /[\p{L}\p{N}]+/gu;

export const plain = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string): string[] => plain(text).match(WORD) ?? [];

/** Words, phrases, what is not wanted; the last word may be the beginning of one. */
export function asked(q: string, rules: WordRules): Asked {
  const terms: Term[] = [];
  const unwanted: string[][] = [];
  const parts = [...q.matchAll(/(^|\s)(-?)"([^"]*)"?|(^|\s)-(\S+)|([^"\s]+)/g)];
  for (const [, , minus, phrase, , excluded, typed] of parts) {
    if (excluded !== undefined) unwanted.push(wordsOf(excluded));
    else if (phrase !== undefined && minus === '-') unwanted.push(wordsOf(phrase));
    else if (phrase !== undefined) terms.push({ words: wordsOf(phrase), isPhrase: true, isPrefix: false });
    else
      for (const word of wordsOf(typed ?? ''))
        terms.push({ words: [word], isPhrase: false, isPrefix: false });
  }
  const last = terms.at(-1);
  if (last && !last.isPhrase && /[\p{L}\p{M}\p{N}]$/u.test(q)) last.isPrefix = true;
  const kept = terms.filter(
    (term, at) =>
      term.words.length > 0 &&
      (term.isPhrase || at === terms.length - 1 || !rules.stopWords.has(term.words[0] ?? '')),
  );
  return { terms: kept.slice(0, MAX_TERMS), unwanted: unwanted.filter((words) => words.length > 0) };
}

type Indexed = Map<string, Place[]>;
const indexed = new WeakMap<Fields, Map<string, Indexed>>();

/** The words of a document's searched fields with their places, kept for the next time. */
export function indexOf(document: Fields, searchable: readonly string[]): Indexed {
  const key = searchable.join();
  const known = indexed.get(document)?.get(key);
  if (known) return known;
  const words: Indexed = new Map();
  for (const [field, name] of searchable.entries()) {
    const values = [document[name]].flat().filter((value) => typeof value === 'string');
    let position = 0;
    for (const value of values) {
      for (const word of wordsOf(value)) {
        words.set(word, [...(words.get(word) ?? []), { field, position }]);
        position += 1;
      }
      position += 8;
    }
  }
  if (!indexed.has(document)) indexed.set(document, new Map());
  indexed.get(document)?.set(key, words);
  return words;
}

/** The best way in which a document has a term. */
export function find(term: Term, words: Indexed, rules: WordRules): Found | null {
  if (term.isPhrase || term.words.length > 1) return phrase(term.words, words, 0);
  const [wanted = ''] = term.words;
  const exact = words.get(wanted);
  if (exact) return { typos: 0, isExact: true, places: exact };
  const ways = [
    near(wanted, term.isPrefix, words, rules),
    split(wanted, words),
    ...(rules.synonyms[wanted] ?? []).map((synonym) => phrase(wordsOf(synonym), words, 0)),
  ].filter((way) => way !== null);
  return ways.sort((a, b) => a.typos - b.typos)[0] ?? null;
}

/** Two terms written as one word. */
export function joined(one: Term, next: Term, words: Indexed): Found | null {
  if (one.isPhrase || next.isPhrase) return null;
  const glued = `${one.words[0]}${next.words[0]}`;
  const places = next.isPrefix
    ? [...words].filter(([word]) => word.startsWith(glued)).flatMap(([, at]) => at)
    : words.get(glued);
  return places && places.length > 0 ? { typos: 2, isExact: false, places } : null;
}

export const has = (words: string[], index: Indexed): boolean => phrase(words, index, 0) !== null;

function phrase(wanted: readonly string[], words: Indexed, typos: number): Found | null {
  const [first, ...rest] = wanted;
  const places = (words.get(first ?? '') ?? []).filter(({ field, position }) =>
    rest.every((word, at) =>
      words.get(word)?.some((place) => place.field === field && place.position === position + at + 1),
    ),
  );
  return places.length > 0 ? { typos, isExact: true, places } : null;
}

function split(wanted: string, words: Indexed): Found | null {
  for (let at = 1; at < wanted.length; at += 1) {
    const found = phrase([wanted.slice(0, at), wanted.slice(at)], words, 1);
    if (found) return { ...found, isExact: false };
  }
  return null;
}

function near(wanted: string, isPrefix: boolean, words: Indexed, rules: WordRules): Found | null {
  let best: Found | null = null;
  const allowed = allowance(wanted, rules);
  for (const [word, places] of words) {
    const typos = distance(wanted, word, isPrefix, allowed);
    if (typos === null) continue;
    if (!best || typos < best.typos) best = { typos, isExact: false, places: [...places] };
    else if (typos === best.typos) best.places.push(...places);
  }
  return best;
}

export function allowance(word: string, { typos }: WordRules): number {
  const isOff = !typos.isOn || (typos.isOffInNumbers && /\d/.test(word));
  if (isOff || word.length < typos.one) return 0;
  return word.length < typos.two ? 1 : 2;
}

/** Edits from `wanted` to `word`, or to the beginning of it; null when more than are allowed. */
export function distance(wanted: string, word: string, isPrefix: boolean, allowed: number): number | null {
  if (isPrefix && word.startsWith(wanted)) return 0;
  if (allowed === 0) return wanted === word ? 0 : null;
  if (!isPrefix && Math.abs(wanted.length - word.length) > allowed) return null;
  const edits = isPrefix
    ? Math.min(...[-2, -1, 0, 1, 2].map((more) => osa(wanted, word.slice(0, wanted.length + more))))
    : osa(wanted, word);
  const isOtherFirst = wanted[0] !== word[0];
  const counted = isOtherFirst ? Math.max(2, edits + 1) : edits;
  return counted <= allowed ? counted : null;
}

function osa(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
