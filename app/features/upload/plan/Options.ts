import type { Options } from '~/features/catalog/OptionKey';

/** What columns are called that do not name their option (upload.md, section 5). */
const UNNAMED = ['Varian', 'Varian 2'];

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');

/** The same for two lists of options that have the same values in the same order, whatever they are called. */
export const valuesKey = (options: Options): string =>
  JSON.stringify(options.map(([, value]) => folded(value)));

/** The values of options as a person reads them. */
export const text = (options: Options): string => options.map(([, value]) => value).join(', ');

/**
 * The options of a variant after a row of a file: those of the row, under the names that are stored already where the
 * file does not say better. `names` are those of the product, for a variant that is new to it.
 */
export function after(stored: Options | null, row: Options, names: readonly string[]): Options {
  if (stored === null) return row.map(([name, value]) => [nameFor(name, names), value] as const);
  if (row.length === 0) return stored;
  if (valuesKey(stored) === valuesKey(row))
    return stored.map(([name], at) => [name, row[at]?.[1] ?? ''] as const);
  const merged = new Map(stored.map(([name, value]) => [folded(name), [name, value] as const]));
  const storedNames = stored.map(([name]) => name);
  for (const [name, value] of row) {
    const own = nameFor(name, storedNames);
    merged.set(folded(own), [merged.get(folded(own))?.[0] ?? own, value]);
  }
  return [...merged.values()];
}

/** The stored name of the same option; a column without a name of its own takes the one at its place. */
function nameFor(name: string, names: readonly string[]): string {
  const same = names.find((one) => folded(one) === folded(name));
  if (same !== undefined) return same;
  const place = UNNAMED.indexOf(name);
  return (place >= 0 ? names[place] : undefined) ?? name;
}
