/**
 * Puts words into the {slots} of a sentence and begins it with a capital.
 * @throws RangeError for a slot without a word: a slip of the word lists
 */
export function fill(sentence: string, slots: Record<string, string>): string {
  const filled = sentence.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const word = slots[slot];
    if (word === undefined) throw new RangeError(`No word for {${slot}} in "${sentence}"`);
    return word;
  });
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}
