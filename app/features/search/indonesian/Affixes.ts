import type { Vocabulary } from '../Vocabulary';
import { inPlaceOf } from './QueryWords';
import type { Meaning, RepairStep } from './Repair';

type Affix = { form: RegExp; cost: number };

/** Written onto a word as English writes its, my, even: what they are written onto is the word. */
const CLITICS: Affix[] = ['nya', 'ku', 'mu', 'lah', 'kah', 'pun', 'nyalah', 'kulah'].map((ending) => ({
  form: new RegExp(`^(\\p{L}{3,})${ending}$`, 'u'),
  cost: 0.3,
}));
const ENDINGS: Affix[] = ['an', 'kan', 'in', 'i'].map((ending) => ({
  form: new RegExp(`^(\\p{L}{3,})${ending}$`, 'u'),
  cost: 1,
}));
const PREFIXES: Affix[] = [
  'ber',
  'ter',
  'di',
  'se',
  'ke',
  'per',
  'pe',
  'me',
  'nge',
  'mem',
  'men',
  'meng',
].map((beginning) => ({ form: new RegExp(`^${beginning}(\\p{L}{4,})$`, 'u'), cost: 1.2 }));
/** Before these a verb's prefix takes the place of the first letter: memotong, potong; menyapu, sapu. */
const MELTED: (Affix & { letter: string })[] = [
  { form: /^[mp]em([aeiou]\p{L}{3,})$/u, letter: 'p', cost: 1.3 },
  { form: /^[mp]en([aeiou]\p{L}{3,})$/u, letter: 't', cost: 1.3 },
  { form: /^[mp]eny([aeiou]\p{L}{3,})$/u, letter: 's', cost: 1.3 },
  { form: /^[mp]eng([aeiou]\p{L}{3,})$/u, letter: 'k', cost: 1.3 },
];

/** talinya: tali. The words of the catalogue that an unknown word is made of by what is written onto it. */
export function meanings(word: string, vocabulary: Vocabulary): Meaning[] {
  const whole = [...CLITICS, ...ENDINGS, ...PREFIXES].flatMap(({ form, cost }) => {
    const [, stem] = form.exec(word) ?? [];
    return stem ? [{ stem, cost }] : [];
  });
  const melted = MELTED.flatMap(({ form, letter, cost }) => {
    const [, rest] = form.exec(word) ?? [];
    return rest ? [{ stem: letter + rest, cost }] : [];
  });
  return [...whole, ...melted].flatMap(({ stem, cost }) => {
    const frequency = vocabulary.frequency(stem);
    return frequency > 0 ? [{ words: [stem], cost, frequency }] : [];
  });
}

const WITH_NYA = /^(\p{L}{3,})nya$/u;
/** A word with -nya that some description holds is still its stem, if that is so many times as frequent. */
const MUCH_MORE = 10;

/** kulitnya: kulit, also where the catalogue has both. */
export const dropClitics: RepairStep = (words, { vocabulary }) =>
  words.flatMap((typed) => {
    const [, stem] = WITH_NYA.exec(typed.word) ?? [];
    const isMeant = stem && vocabulary.frequency(stem) > vocabulary.frequency(typed.word) * MUCH_MORE;
    return isMeant ? inPlaceOf(typed, [stem]) : [typed];
  });
