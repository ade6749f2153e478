/** A text of at most `max` characters, as a database counts them: an emoji is one and is not cut in two. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const signs = Array.from(text.slice(0, 2 * max + 1));
  return signs.length <= max && text.length <= 2 * max ? text : signs.slice(0, max).join('');
}

/** How many characters a text has, as a database counts them. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
