import * as Tokens from '~/features/search/text/Tokens';
import * as Random from '~seed/catalogue/Random';

/** What a shopper meant and what was typed: the words of a right product's title, and the query. */
export type Slip = { kind: string; meant: readonly string[]; q: string };

type Spoil = (words: readonly string[], random: Random.Random) => string | null;

const SEED = 11;
const PER_KIND = 25;
const NEIGHBOURS = 'qwertyuiop asdfghjkl zxcvbnm';

/** Titles' first words, spoilt by rule in the ways people spoil them, `PER_KIND` of each, always the same. */
export function slips(titles: readonly string[]): Slip[] {
  const random = Random.from(Random.seedOf(SEED, 'slips'));
  const heads = random.shuffle([...new Set(titles.map(headOf))].filter((head) => head.includes(' ')));
  return Object.entries(SPOILS).flatMap(([kind, spoil]) => {
    const found: Slip[] = [];
    for (const head of random.shuffle(heads)) {
      const meant = head.split(' ');
      const q = spoil(meant, random);
      if (q && q !== head) found.push({ kind, meant, q });
      if (found.length === PER_KIND) break;
    }
    return found;
  });
}

/** The first two or three words, without numbers: so much of a title people type. */
function headOf(title: string): string {
  return Tokens.words(title)
    .filter((word) => /^[a-z]{2,}$/.test(word))
    .slice(0, 2 + (title.length % 2))
    .join(' ');
}

const SPOILS: Record<string, Spoil> = {
  'vowels left out': (words, random) =>
    spoilWord(words, random, 4, (word) => word[0] + word.slice(1).replaceAll(/[aeiou]/g, '')),
  'one vowel left out': (words, random) =>
    spoilWord(words, random, 4, (word) => word.replace(/(?<=.)[aeiou](?=.)/, '')),
  'letters swapped': (words, random) =>
    spoilWord(words, random, 4, (word) => {
      const at = random.int(1, word.length - 2);
      return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    }),
  'first letter wrong': (words, random) =>
    spoilWord(words, random, 5, (word) => beside(word.charAt(0), random) + word.slice(1)),
  'short word wrong': (words, random) =>
    spoilWord(words, random, 4, (word) => {
      if (word.length !== 4) return word;
      const at = random.int(1, 3);
      return word.slice(0, at) + beside(word.charAt(at), random) + word.slice(at + 1);
    }),
  'two slips': (words, random) =>
    spoilWord(words, random, 8, (word) => {
      const at = random.int(1, 3);
      const other = random.int(5, word.length - 1);
      return (
        word.slice(0, at) +
        word.slice(at + 1, other) +
        beside(word.charAt(other), random) +
        word.slice(other + 1)
      );
    }),
  'words glued': (words) => `${words[0]}${words[1]}${words[2] ? ` ${words[2]}` : ''}`,
  'word torn apart': (words, random) =>
    spoilWord(words, random, 6, (word) => {
      const at = random.int(3, word.length - 3);
      return `${word.slice(0, at)} ${word.slice(at)}`;
    }),
  'letters repeated': (words, random) =>
    spoilWord(words, random, 4, (word) => word + word.charAt(word.length - 1).repeat(random.int(2, 4))),
  'clitic written on': (words, random) =>
    spoilWord(words, random, 4, (word) => word + random.pick(['nya', 'ku', 'mu'])),
  'spelling of the market': (words, random) =>
    spoilWord(words, random, 4, (word) =>
      word.replace(
        /k|f|s|i|u/,
        (letter) => ({ k: 'ck', f: 'ph', s: 'sh', i: 'y', u: 'oe' })[letter] ?? letter,
      ),
    ),
  'talk around it': (words, random) =>
    `${random.pick(['jual', 'cari', 'beli', 'ada'])} ${words.join(' ')} ${random.pick(['gan', 'dong', 'kak', 'sis'])}`,
};

/** One of the words that are long enough, spoilt; null when there is none. */
function spoilWord(
  words: readonly string[],
  random: Random.Random,
  minLength: number,
  spoil: (word: string) => string,
): string | null {
  const long = words.flatMap((word, index) => (word.length >= minLength ? [index] : []));
  if (long.length === 0) return null;
  const chosen = random.pick(long);
  return words.map((word, index) => (index === chosen ? spoil(word) : word)).join(' ');
}

function beside(letter: string, random: Random.Random): string {
  const at = NEIGHBOURS.indexOf(letter);
  return random.pick(
    [NEIGHBOURS.charAt(at - 1), NEIGHBOURS.charAt(at + 1)].filter((other) => /[a-z]/.test(other)),
  );
}
