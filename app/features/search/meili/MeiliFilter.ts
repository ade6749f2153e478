/**
 * A text as a value of Meilisearch's filter syntax. Inside the quotes its parser decodes escapes, so that a lone
 * backslash, like a lone quote, would make the whole filter malformed.
 */
const quote = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

const asValue = (value: string | number): string =>
  typeof value === 'number' ? String(value) : quote(value);

export const equals = (field: string, value: string | number): string => `${field} = ${asValue(value)}`;

/** Any of the values; of none of them nothing is found. */
export const oneOf = (field: string, values: readonly (string | number)[]): string =>
  `${field} IN [${values.map(asValue).join(', ')}]`;

export const noneOf = (field: string, values: readonly number[]): string =>
  `${field} NOT IN [${values.map(asValue).join(', ')}]`;
