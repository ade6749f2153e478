const TAG = /<\/?[a-z!][^<>]*>/gi;
/** Blanks and what is no sign at all. Classes by property (`\p{…}`) take ten times as long. */
const SPACES = /(?:[^!-~\u00a1-\uffff]|\s)+/g;
/** Most texts have nothing but single blanks, which need not be put in one by one. */
const UNTIDY = /[^ -~\u00a1-\uffff]| {2}|(?! )\s/;
/** A feed is opened in spreadsheets too; an apostrophe in front, as our exports have it, would show at Meta. */
const LIKE_FORMULA = /^[=+\-@\s]+/;
const HALF_CHARACTER = /[\uD800-\uDBFF]$/;

/** One line of plain text: Meta takes no HTML. */
export function plain(text: string): string {
  const bare = text.toWellFormed().replaceAll(TAG, ' ').replaceAll('<', '‹').replaceAll('>', '›');
  const tidy = UNTIDY.test(bare) ? bare.replaceAll(SPACES, ' ') : bare;
  return tidy.replace(LIKE_FORMULA, '').trim();
}

/** At most `length` characters, the last one an ellipsis where something was cut. */
export const cut = (text: string, length: number): string =>
  text.length <= length
    ? text
    : `${text
        .slice(0, length - 1)
        .replace(HALF_CHARACTER, '')
        .trimEnd()}…`;
