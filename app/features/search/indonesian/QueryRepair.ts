import type { Vocabulary } from '../Vocabulary';
import { dropClitics } from './Affixes';
import { joinWords } from './Joins';
import { mendListedSpellings } from './ListedSpellings';
import { dropNoiseWords } from './NoiseWords';
import * as QueryWords from './QueryWords';
import * as Recall from './Recall';
import { mendReduplication } from './Reduplication';
import type { Repair, RepairContext, RepairStep } from './Repair';
import { mendRepeatedLetters } from './RepeatedLetters';
import { mendUnits } from './Units';
import { repairWords } from './WordRepair';

export type PreparedQuery = {
  /** What to search for; exactly what was typed where nothing was repaired. */
  text: string;
  isRepaired: boolean;
  typed: string;
};

/** So many queries are remembered, for as long as the words of the catalogue stay the same. */
const MAX_REMEMBERED = 1_000;
const MAX_REMEMBERED_LENGTH = 200;
/** Longer texts are no queries: what lies beyond is passed on as it stands. */
const MAX_WORDS = 24;
/** One repair can make room for another; after so many rounds the text is taken as it is. */
const MAX_ROUNDS = 4;
const recallFor = Recall.perVersion<PreparedQuery>();
const ENDS_IN_WORD = /[\p{L}\p{M}\p{N}]$/u;

const STEPS: readonly (readonly [Repair | null, RepairStep])[] = [
  ['repeated-letters', mendRepeatedLetters],
  ['listed-spellings', mendListedSpellings],
  ['noise-words', dropNoiseWords],
  ['reduplication', mendReduplication],
  ['units', mendUnits],
  ['joins', joinWords],
  ['affixes', dropClitics],
  [null, repairWords],
];

/**
 * A query as the catalogue would write it: misspellings, abbreviations, slang and words glued together or torn
 * apart are mended by the word lists and by the words that the catalogue has. Phrases in quotes, words with a
 * minus, numbers and codes stay. Repairing what was repaired changes nothing.
 *
 * `off`: repairs to leave out, to measure what each is worth.
 */
export function prepareQuery(
  text: string,
  vocabulary: Vocabulary,
  { off = [] }: { off?: readonly Repair[] } = {},
): PreparedQuery {
  if (off.length > 0 || text.length > MAX_REMEMBERED_LENGTH) return repaired(text, vocabulary, off);
  const known = recallFor(vocabulary);
  const before = known.get(text);
  if (before) return before;
  const prepared = repaired(text, vocabulary, off);
  if (known.size >= MAX_REMEMBERED) known.clear();
  known.set(text, prepared);
  return prepared;
}

function repaired(text: string, vocabulary: Vocabulary, off: readonly Repair[]): PreparedQuery {
  const skipped = new Set(off);
  const isOn = (repair: Repair) => !skipped.has(repair);
  let mended = text;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = repairedOnce(mended, { vocabulary, isOn, isOpen: ENDS_IN_WORD.test(mended) });
    if (next === mended) break;
    mended = next;
  }
  return { text: mended, isRepaired: mended !== text, typed: text };
}

function repairedOnce(text: string, context: RepairContext): string {
  const { words, after } = QueryWords.cut(text);
  const head = words.slice(0, MAX_WORDS);
  const isWhole = head.length === words.length;
  const scope = { ...context, isOpen: context.isOpen && isWhole };
  let mended: readonly QueryWords.QueryWord[] = head;
  for (const [repair, step] of STEPS) {
    if (repair === null || context.isOn(repair)) mended = step(mended, scope);
  }
  if (isSame(mended, head)) return text;
  return QueryWords.joined({ words: [...mended, ...words.slice(MAX_WORDS)], after });
}

const isSame = (a: readonly QueryWords.QueryWord[], b: readonly QueryWords.QueryWord[]) =>
  a.length === b.length &&
  a.every(({ word, raw }, index) => word === b[index]?.word && (word || raw === b[index]?.raw));
