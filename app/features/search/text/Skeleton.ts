const VOWELS = /[aeiou]+/g;
const DOUBLED = /(.)\1+/g;

/** A word without its vowels, doubled letters once: `bju` and `baju` are both `bj`. As people shorten words in chats. */
export const of = (word: string): string => word.replaceAll(VOWELS, '').replaceAll(DOUBLED, '$1');
