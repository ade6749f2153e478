type Options = readonly (readonly [name: string, value: string])[];

/** Names that stand as a header of their own (upload.md, section 2). */
const NAMED = ['ukuran', 'rasa', 'warna', 'size', 'color'];
const isNamed = (name: string): boolean => NAMED.includes(name.toLowerCase());
const UNNAMED = ['Varian', 'Varian 2'];
const MOST = 3;

/**
 * The headers of the columns for options, of all variants that are written. Where the first (second, third) option of
 * all of them has one name that may be a header, that is it; else they stand under `Varian`, and the reader keeps the
 * names of what it knows already. `Varian` and `Varian 2` are there even when nobody has options: a template has them.
 */
export function headers(all: Iterable<Options>): string[] {
  const names: Set<string>[] = [new Set(), new Set(), new Set()];
  for (const options of all) {
    for (const [place, [name]] of options.slice(0, MOST).entries()) names[place]?.add(name);
  }
  const count = Math.max(UNNAMED.length, names.findLastIndex(({ size }) => size > 0) + 1);
  const chosen: string[] = [];
  for (const [place, found] of names.slice(0, count).entries()) {
    const [only = ''] = found.size === 1 ? found : [];
    const isFree = !chosen.some((one) => one.toLowerCase() === only.toLowerCase());
    chosen.push(isNamed(only) && isFree ? only : (UNNAMED[place] ?? firstFree(chosen)));
  }
  return chosen;
}

const firstFree = (taken: readonly string[]): string => {
  const used = taken.map((name) => name.toLowerCase());
  const name = NAMED.find((one) => !used.includes(one)) ?? 'ukuran';
  return name.charAt(0).toUpperCase() + name.slice(1);
};
