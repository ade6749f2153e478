/** So much of a query is kept when searches are counted and compared, in code points. */
const MAX_LENGTH = 100;

/** Letters, marks and digits: what stands between two separators. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const EMAIL = /\S\s*@\s*\S/u;
/** Eight digits and more, however they are set apart: a telephone number, a card, an identity number. */
const NUMBER_OF_A_PERSON = /\p{Nd}(?:[^\p{L}\p{N}]*\p{Nd}){7,}/u;

/** One way to write what people type: lower case, without diacritics, words with one space between them. */
export function normalized(text: string): string {
  const words = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().match(WORD) ?? [];
  return [...words.join(' ')].slice(0, MAX_LENGTH).join('').trim();
}

/**
 * The text under which a search is counted; null for what is no text and what looks like a person's number or
 * address: that is counted nowhere.
 */
export function countable(text: string): string | null {
  const plain = text.normalize('NFKC');
  if (EMAIL.test(plain) || NUMBER_OF_A_PERSON.test(plain)) return null;
  return normalized(text) || null;
}
