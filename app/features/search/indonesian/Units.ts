import type { Vocabulary } from '../Vocabulary';
import { inPlaceOf, type QueryWord } from './QueryWords';
import type { RepairStep } from './Repair';

/** The ways to write a unit; one of each line stands for all of them. */
export const UNITS: readonly (readonly string[])[] = [
  ['gram', 'gr', 'grm', 'g'],
  ['kg', 'kilo', 'kilogram'],
  ['liter', 'ltr', 'lt', 'l'],
  ['ml', 'mililiter', 'mili'],
  ['meter', 'mtr', 'm'],
  ['cm', 'sentimeter', 'senti'],
  ['mm', 'milimeter'],
  ['pcs', 'pc', 'pieces'],
  ['inch', 'inci', 'in'],
  ['gb', 'giga'],
  ['tb', 'tera'],
  ['watt', 'w'],
  ['volt', 'v'],
  ['lembar', 'lbr'],
  ['lusin', 'lsn'],
];
const families = new Map(UNITS.flatMap((family) => family.map((unit) => [unit, family] as const)));
const NUMBER = /^\d+$/;
const GLUED = /^(\d+)(\p{L}+)$/u;

/** Whether the two words are an amount: how it is written is decided here. */
export const isAmount = (number: string, unit: string): boolean => NUMBER.test(number) && families.has(unit);

type Measure = { number: string; unit: string; family: readonly string[]; length: number };

/** 250 gr, 250gr, 250 gram: an amount is written the way by which most of the catalogue is found. */
export const mendUnits: RepairStep = (words, { vocabulary }) => {
  const mended: QueryWord[] = [];
  for (let at = 0; at < words.length; ) {
    const [first] = words.slice(at);
    const measure = measureAt(words, at);
    const better = first && measure ? usualWay(measure, vocabulary) : null;
    mended.push(...(first && better ? inPlaceOf(first, better) : words.slice(at, at + 1)));
    at += better && measure ? measure.length : 1;
  }
  return mended;
};

function measureAt(words: readonly QueryWord[], at: number): Measure | null {
  const [first = '', second = ''] = words.slice(at, at + 2).map(({ word }) => word);
  const [, number = first, unit = second] = GLUED.exec(first) ?? [];
  const family = families.get(unit);
  return family && NUMBER.test(number) ? { number, unit, family, length: number === first ? 2 : 1 } : null;
}

/**
 * The words to write instead; null: as typed. An engine finds `250 gr` also glued and, the units being synonyms,
 * with another unit apart; `250gr` only as it stands and apart. One letter (g, l, m) is no synonym: sizes are too.
 */
function usualWay({ number, unit, family, length }: Measure, vocabulary: Vocabulary): string[] | null {
  const apart = (way: string) => vocabulary.pairFrequency(number, way);
  const allApart = family.reduce((sum, way) => sum + apart(way), 0);
  const ways = family.flatMap((way) => {
    const glued = vocabulary.frequency(number + way);
    return [
      { words: [number, way], count: glued + (way.length > 1 ? allApart : apart(way)) },
      { words: [number + way], count: glued + apart(way) },
    ];
  });
  const asTyped = (length === 2 ? [number, unit] : [number + unit]).join(' ');
  const typed = ways.find(({ words }) => words.join(' ') === asTyped)?.count ?? 0;
  const [best] = ways.sort((a, b) => b.count - a.count);
  return best && best.count > typed ? best.words : null;
}
