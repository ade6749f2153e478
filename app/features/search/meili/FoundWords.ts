/** Private-use characters that no keyboard types: what they enclose was found. */
export const MARK_FROM = '\uE000';
export const MARK_UNTIL = '\uE001';

const WORD = /[\p{L}\p{M}\p{N}\uE000\uE001]+/gu;
const MARKS = /[\uE000\uE001]/g;

/** The words of marked texts in which something was found, whole, lower case and without diacritics, each once. */
export function of(texts: Iterable<unknown>): string[] {
  const words = new Set<string>();
  for (const text of texts) {
    if (typeof text !== 'string' || !text.includes(MARK_FROM)) continue;
    for (const [word] of text.matchAll(WORD))
      if (word.includes(MARK_FROM)) words.add(plain(word.replaceAll(MARKS, '')));
  }
  return [...words].filter((word) => word !== '');
}

const plain = (word: string): string => word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
