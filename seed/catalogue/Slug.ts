const MAX_LENGTH = 80;

/** Lower-case letters, digits and single hyphens: "Pa'tedong 2 × 1 m" gives "patedong-2-1-m". */
export function of(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * The first free one of: the name, the name with its owner, the same with a number. Marks it taken.
 * At most 80 characters, cut at a word.
 */
export function claim(taken: Set<string>, name: string, owner: string): string {
  const short = cut(of(name), MAX_LENGTH);
  const long = cut(of(`${name} ${owner}`), MAX_LENGTH);
  let slug = taken.has(short) ? long : short;
  for (let number = 2; taken.has(slug); number++) slug = `${cut(long, MAX_LENGTH - 6)}-${number}`;
  taken.add(slug);
  return slug;
}

function cut(slug: string, length: number): string {
  if (slug.length <= length) return slug;
  const lastHyphen = slug.lastIndexOf('-', length);
  return slug.slice(0, lastHyphen > 0 ? lastHyphen : length);
}
