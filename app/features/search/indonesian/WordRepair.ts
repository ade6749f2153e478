import { meaningsOf, worthOf } from './Meanings';
import { inPlaceOf, type QueryWord } from './QueryWords';
import { isBeginning, isCode, type Meaning, type RepairContext, type RepairStep } from './Repair';
import { isRealWord } from './WordLists';

/**
 * How unlikely a meaning may be at most, by the length of what was typed: a short word is near too many others.
 * (`hape` is no slip for `tape`; `nukena` is one for `mukena`.)
 */
const MAX_COST_BY_LENGTH = [0, 0, 0.3, 1.3, 2.2, 3.2, 3.2, 4.2, 4.2];
const MAX_COST_OF_LONG = 5;
/** What a neighbour is worth that the catalogue has beside the word, and what each tenfold more adds. */
const BESIDE = 1.5;
const PER_TENFOLD_BESIDE = 0.6;
const MAX_BESIDE = 3;
/** Neighbours say more about which meaning it is than about whether it is one at all. */
const CHOOSING = 1.5;
/** What it costs an uncertain meaning that the catalogue has it once only, and not beside these neighbours. */
const ONCE = { cost: 1.8, uncertainFrom: 1.2 };
/** From so many documents on, a word in so few is doubted; then another must be so many times as frequent. */
const DOUBT = { documents: 20_000, most: 20_000, timesAsMany: 200 };

type Beside = { left: readonly string[]; right: readonly string[] };

/**
 * Words that the catalogue does not have are replaced by what they most probably mean: by how likely the slip is,
 * how frequent the word, and whether the catalogue has it beside its neighbours. Numbers and codes, stop words and
 * words that the lists know as real ones stay, and so does whatever is no likely slip of anything.
 */
export const repairWords: RepairStep = (words, context) => {
  const mended: QueryWord[] = [];
  for (const [index, typed] of words.entries()) {
    const beside = { left: [mended.at(-1)?.word ?? ''], right: possible(words, index + 1, context) };
    const meaning = isDoubtful(words, index, context) ? bestOf(typed.word, beside, context) : null;
    mended.push(...(meaning ? inPlaceOf(typed, meaning.words) : [typed]));
  }
  return mended;
};

function isDoubtful(words: readonly QueryWord[], index: number, context: RepairContext): boolean {
  const word = words[index]?.word ?? '';
  if (word.length < 2 || isCode(word) || isRealWord(word)) return false;
  const { vocabulary } = context;
  const frequency = vocabulary.frequency(word);
  if (frequency > 0 && frequency > maxDoubted(vocabulary.documents)) return false;
  return !isBeginning(words, index, context);
}

const maxDoubted = (documents: number) =>
  documents < DOUBT.documents ? 0 : Math.floor(documents / DOUBT.most);

/** The words that may be meant at a place: the word itself if the catalogue has it. */
function possible(words: readonly QueryWord[], index: number, context: RepairContext): readonly string[] {
  const word = words[index]?.word;
  if (!word) return [];
  if (!isDoubtful(words, index, context)) return [word];
  return meaningsOf(word, context).flatMap(({ words: [first] }) => first ?? []);
}

function bestOf(typed: string, beside: Beside, context: RepairContext): Meaning | null {
  const limit = MAX_COST_BY_LENGTH[typed.length] ?? MAX_COST_OF_LONG;
  const own = context.vocabulary.frequency(typed);
  const ownBeside = own > 0 ? worthBeside([typed], beside, context) : 0;
  let best: Meaning | null = null;
  let bestValue = Number.NEGATIVE_INFINITY;
  for (const meaning of meaningsOf(typed, context)) {
    if (own > 0 && (ownBeside > 0 || meaning.frequency < own * DOUBT.timesAsMany)) continue;
    const worth = worthBeside(meaning.words, beside, context);
    if (meaning.cost + doubtOf(meaning, worth) - worth > limit) continue;
    const value = CHOOSING * worth + worthOf(meaning);
    if (value > bestValue) [best, bestValue] = [meaning, value];
  }
  return best;
}

const doubtOf = ({ frequency, cost }: Meaning, worth: number) =>
  frequency === 1 && worth === 0 && cost >= ONCE.uncertainFrom ? ONCE.cost : 0;

/** What it says for a meaning that the catalogue has it beside the words before and behind it. */
function worthBeside(words: readonly string[], { left, right }: Beside, context: RepairContext): number {
  if (!context.isOn('context')) return 0;
  const { vocabulary } = context;
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const before = left.map((word) => (word ? vocabulary.pairFrequency(word, first) : 0));
  const after = right.map((word) => vocabulary.pairFrequency(last, word));
  const most = Math.max(0, ...before, ...after);
  return most === 0 ? 0 : Math.min(MAX_BESIDE, BESIDE + PER_TENFOLD_BESIDE * Math.log10(most));
}
