import type { Vocabulary } from '../Vocabulary';
import * as Abbreviations from './Abbreviations';
import * as Affixes from './Affixes';
import * as MarketSpellings from './MarketSpellings';
import * as Recall from './Recall';
import type { Meaning, Repair, RepairContext } from './Repair';
import * as SpelledLetters from './SpelledLetters';
import * as Splits from './Splits';
import * as Typos from './Typos';

const SOURCES: readonly (readonly [Repair, (word: string, vocabulary: Vocabulary) => Meaning[]])[] = [
  ['affixes', Affixes.meanings],
  ['splits', Splits.meanings],
  ['skeletons', Abbreviations.meanings],
  ['market-spellings', MarketSpellings.meanings],
  ['spelled-letters', SpelledLetters.meanings],
  ['typos', Typos.meanings],
];
/** The likeliest are looked at with their neighbours. */
const MAX_MEANINGS = 8;
/** What each tenfold frequency is worth when one meaning is chosen of several. */
const PER_TENFOLD = 0.9;
/** So many unknown words are remembered at most. */
const MAX_REMEMBERED = 2_000;

const recallFor = Recall.perVersion<readonly Meaning[]>();

/** What the word may have meant, by every repair that is on; the likeliest first. */
export function meaningsOf(word: string, { vocabulary, isOn }: RepairContext): readonly Meaning[] {
  const known = recallFor(vocabulary);
  const sources = SOURCES.filter(([repair]) => isOn(repair));
  const key = sources.length === SOURCES.length ? word : `${sources.map(([repair]) => repair)} ${word}`;
  const before = known.get(key);
  if (before) return before;
  const found = likeliest(sources.flatMap(([, meanings]) => meanings(word, vocabulary)));
  if (known.size >= MAX_REMEMBERED) known.clear();
  known.set(key, found);
  return found;
}

function likeliest(meanings: readonly Meaning[]): Meaning[] {
  const best = new Map<string, Meaning>();
  for (const meaning of meanings) {
    const key = meaning.words.join(' ');
    if (meaning.cost < (best.get(key)?.cost ?? Number.POSITIVE_INFINITY)) best.set(key, meaning);
  }
  return [...best.values()].sort((a, b) => worthOf(b) - worthOf(a)).slice(0, MAX_MEANINGS);
}

/** How likely a meaning is, its neighbours aside. */
export const worthOf = ({ cost, frequency }: Meaning): number =>
  PER_TENFOLD * Math.log10(1 + frequency) - cost;
