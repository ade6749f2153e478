import * as ProductFields from '../ProductFields';
import { FIELDS, PRODUCT_SETTINGS } from '../productSettings';
import type { SearchDocument } from '../SearchEngine';
import { TextMaker } from './TextIndex';
import type { WordList } from './WordList';

/** What the texts in the file depend on. */
export const SETTINGS = JSON.stringify([FIELDS, PRODUCT_SETTINGS.stopWords]);

/** Makes the texts of products with the numbers of a list of words; new words are added to it. */
export function writtenWith(words: WordList): (document: SearchDocument) => Uint8Array {
  const maker = new TextMaker(words, PRODUCT_SETTINGS.stopWords);
  return (document) => {
    const fields = ProductFields.of(document);
    return maker.textOf(
      FIELDS.map((name) => {
        const value = fields[name];
        return typeof value === 'string' ? [value] : value;
      }),
    );
  };
}
