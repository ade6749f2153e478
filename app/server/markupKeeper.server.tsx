import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Speaking } from '~/i18n/LanguageContext';
import type { Language } from '~/paths';
import type { KeepMarkup } from '~/ui/Kept';

/** Keys and markup together: a card is a kB or two, a page with its facts 60. */
const MAX_CHARACTERS = 20_000_000;

/**
 * Remembers what parts look like by their facts: a card that is on many pages is rendered once. It holds nothing
 * but what the facts say, so nothing in it can be stale; when it is full, what was asked for longest ago goes.
 */
export function makeMarkupKeeper(maxCharacters = MAX_CHARACTERS): KeepMarkup {
  const kept = new Map<string, string>();
  const numberOf = numbering();
  let characters = 0;
  const forget = (key: string, markup: string) => {
    kept.delete(key);
    characters -= key.length + markup.length;
  };
  const keep = (key: string, markup: string) => {
    kept.set(key, markup);
    characters += key.length + markup.length;
    for (const [oldest, itsMarkup] of kept) {
      if (characters <= maxCharacters) return;
      forget(oldest, itsMarkup);
    }
  };
  return (Part, facts, language) => {
    const key = `${numberOf(Part)} ${language} ${JSON.stringify(facts)}`;
    const present = kept.get(key);
    if (present !== undefined) forget(key, present);
    const markup = present ?? rendered(<Part {...facts} />, language);
    keep(key, markup);
    return markup;
  };
}

const rendered = (part: ReactElement, language: Language): string =>
  flat(renderToStaticMarkup(<Speaking language={language}>{part}</Speaking>));

/**
 * The same text in one piece. What React gives is a tree of all the pieces it was added up from, which would be walked
 * again for each page that the part stands in (docs/measurements.md).
 */
const flat = (text: string): string => Buffer.from(text).toString();

/** Components of one process by number: two of the same name are two. */
function numbering() {
  const numbers = new Map<unknown, number>();
  return (part: unknown): number => {
    const present = numbers.get(part);
    if (present !== undefined) return present;
    numbers.set(part, numbers.size);
    return numbers.size - 1;
  };
}
