import { areBeside, isVowel, soundAlike } from './Letters';

/** How unlikely a slip is, in the unit of `WordRepair`: 0 is certain, 3 and more is hardly a slip. */
const SWAPPED = 1.5;
const OTHER_VOWEL = 1.6;
const LIKE_SOUND = 1.7;
const NEXT_KEY = 1.8;
const OTHER_LETTER = 3.4;
const DOUBLED = 0.7;
const VOWEL_LEFT_OUT = 1.3;
const LETTER_LEFT_OUT = 1.8;
const LETTER_TOO_MUCH = 2;
/** People seldom miss the first letter. */
const AT_FIRST_LETTER = 1;

/**
 * The cheapest way from what was typed to `word` by slips of hand and ear: letters swapped, replaced, left out or
 * too many, each with its own cost.
 */
export function editCost(typed: string, word: string): number {
  let before: number[] = [];
  let above: number[] = [0];
  for (let j = 1; j <= word.length; j += 1) above.push(at(above, j - 1) + leftOut(word, j));
  for (let i = 1; i <= typed.length; i += 1) {
    const row = [at(above, 0) + tooMuch(typed, i)];
    for (let j = 1; j <= word.length; j += 1) {
      row.push(
        Math.min(
          at(above, j - 1) + replaced(typed, word, i, j),
          at(above, j) + tooMuch(typed, i),
          at(row, j - 1) + leftOut(word, j),
          isSwap(typed, word, i, j) ? at(before, j - 2) + SWAPPED : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = above;
    above = row;
  }
  return at(above, word.length);
}

const at = (row: readonly number[], index: number) => row[index] ?? Number.POSITIVE_INFINITY;

function replaced(typed: string, word: string, i: number, j: number): number {
  const [a, b] = [typed.charAt(i - 1), word.charAt(j - 1)];
  if (a === b) return 0;
  const cost =
    isVowel(a) && isVowel(b)
      ? OTHER_VOWEL
      : soundAlike(a, b)
        ? LIKE_SOUND
        : areBeside(a, b)
          ? NEXT_KEY
          : OTHER_LETTER;
  return i === 1 && j === 1 ? cost + AT_FIRST_LETTER : cost;
}

/** What it costs that the letter of `word` before `j` was not typed. */
function leftOut(word: string, j: number): number {
  const letter = word.charAt(j - 1);
  if (j === 1) return LETTER_LEFT_OUT + AT_FIRST_LETTER;
  if (letter === word.charAt(j - 2)) return DOUBLED;
  return isVowel(letter) ? VOWEL_LEFT_OUT : LETTER_LEFT_OUT;
}

/** What it costs that the letter before `i` was typed. */
function tooMuch(typed: string, i: number): number {
  if (i === 1) return LETTER_TOO_MUCH + AT_FIRST_LETTER;
  return typed.charAt(i - 1) === typed.charAt(i - 2) ? DOUBLED : LETTER_TOO_MUCH;
}

function isSwap(typed: string, word: string, i: number, j: number): boolean {
  return (
    i > 1 && j > 1 && typed.charAt(i - 1) === word.charAt(j - 2) && typed.charAt(i - 2) === word.charAt(j - 1)
  );
}
