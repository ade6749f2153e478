const MAX_LENGTH = 80;
/** Room for a hyphen and a number after a name that was taken. */
const NUMBER_LENGTH = 12;

/** Lower-case letters, digits and single hyphens: "Pa'tedong 2 × 1 m" gives "patedong-2-1-m". It may be empty. */
export function of(text: string): string {
  const letters = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase();
  return cut(letters.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, ''), MAX_LENGTH);
}

/**
 * What a thing of that name may be called in an address, the nicest first: its name, the name with its owner, the
 * same with a number. A name without any Latin letter or digit goes by its `kind` ("produk").
 */
export function* candidates(name: string, owner: string, kind: string): Generator<string> {
  const own = of(name) || kind;
  yield own;
  const withOwner = of(`${own} ${owner}`) || own;
  if (withOwner !== own) yield withOwner;
  for (let number = 2; ; number += 1) yield `${cut(withOwner, MAX_LENGTH - NUMBER_LENGTH)}-${number}`;
}

/** Cut at a word where there is one. */
function cut(slug: string, length: number): string {
  if (slug.length <= length) return slug;
  const lastHyphen = slug.lastIndexOf('-', length);
  return slug.slice(0, lastHyphen > 0 ? lastHyphen : length);
}
