import { inPlaceOf } from './QueryWords';
import { isCode, type RepairStep } from './Repair';

const STRETCHED = /(\p{L})\1{2,}/gu;

/** muraaah: murah. A letter that stands three times and more stands once, or twice if the catalogue writes it so. */
export const mendRepeatedLetters: RepairStep = (words, { vocabulary }) =>
  words.flatMap((typed) => {
    const { word } = typed;
    if (!word || word.search(STRETCHED) < 0 || isCode(word) || vocabulary.frequency(word) > 0) return [typed];
    const [once, twice] = [word.replaceAll(STRETCHED, '$1'), word.replaceAll(STRETCHED, '$1$1')];
    return inPlaceOf(typed, [vocabulary.frequency(twice) > vocabulary.frequency(once) ? twice : once]);
  });
