/** Later words of a query are ignored, as Meilisearch does. */
const MAX_TERMS = 10;
/** No product is called by a longer word; a longer one only costs time. */
const MAX_TERM_LENGTH = 64;
const MAX_TEXT_LENGTH = 2_000;

/** The words of whatever a person typed, as they were typed: runs of letters, marks and digits; all else separates. */
export function of(text: string): string[] {
  const plain = text.slice(0, MAX_TEXT_LENGTH).normalize('NFKC');
  const found = plain.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return found.slice(0, MAX_TERMS).map((term) => [...term].slice(0, MAX_TERM_LENGTH).join(''));
}

/** A word without case and diacritics, to compare words of titles with. */
export function folded(word: string): string {
  return word
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase();
}
