import {
  FIELDS,
  INJECTED,
  METHODS,
  PARAMETERS,
  PATHS,
  type Place,
  type Real,
  TYPES,
  WORDS,
} from './hostileWords';

/** Small seeded generator (mulberry32): the same seed gives the same requests. */
export function randomFrom(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    below: (limit: number) => Math.floor(next() * limit),
    chance: (share: number) => next() < share,
    pick<T>(from: readonly T[]): T {
      const one = from[Math.floor(next() * from.length)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    },
  };
}

type Random = ReturnType<typeof randomFrom>;

export type HostileRequest = {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | null;
};

const words = (random: Random) =>
  Array.from({ length: 1 + random.below(2) }, () => random.pick(WORDS)).join(random.pick(['', ' ', '-']));

/** A header's value may hold visible Latin-1 only, or Node's own client refuses to send it. */
const headerSafe = (text: string) => text.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 4000);

const REAL_SHARE = 0.4;

/** A place in an address, filled with what is there or with what never was. */
const filled = (random: Random, real: Real, place: Place): string =>
  random.chance(REAL_SHARE) && real[place].length > 0
    ? encodeURIComponent(random.pick(real[place]))
    : encoded(random, words(random).slice(0, 1500));

function pathOf(random: Random, real: Real): string {
  const template = random.pick(PATHS);
  const whole = template.replaceAll(/\{(\w+)\}/g, (_, place: Place) => filled(random, real, place));
  let [path = '/', query = ''] = whole.split(/\?(.*)/s);
  if (random.chance(0.2)) path = `/en${path === '/' ? '' : path}`;
  if (random.chance(0.15)) path += '.data';
  const more = Array.from(
    { length: random.below(4) },
    () => `${random.pick(PARAMETERS)}=${encoded(random, words(random))}`,
  );
  query = [query, ...more].filter(Boolean).join('&');
  return query ? `${path}?${query}` : path;
}

/** Mostly percent-encoded as a browser would, at times as it stands, broken sequences and all. */
function encoded(random: Random, text: string): string {
  if (random.chance(0.25)) return text.replaceAll(/[^!-~]|[#?\s]/g, '%');
  return encodeURIComponent(text.toWellFormed());
}

function bodyOf(random: Random, real: Real, type: string): string {
  if (random.chance(0.05)) return 'x'.repeat(200_000);
  if (type.startsWith('application/json'))
    return random.pick(['{', '[]', '{"variantId":{"$gt":0}}', JSON.stringify({ q: INJECTED })]);
  if (type.startsWith('multipart')) {
    const [name] = random.pick(FIELDS);
    const end = random.pick(['--', '']);
    return `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${INJECTED}\r\n--x${end}`;
  }
  return Array.from({ length: random.below(8) }, () => {
    const [name, place] = random.pick(FIELDS);
    return `${name}=${filled(random, real, place)}`;
  }).join('&');
}

/** One request as nobody of good will would send it. */
export function hostileRequest(random: Random, real: Real): HostileRequest {
  const method = random.pick(METHODS);
  const type = random.pick(TYPES);
  const headers: Record<string, string> = {};
  if (random.chance(0.3)) headers.cookie = random.pick(real.cookies);
  else if (random.chance(0.4))
    headers.cookie = `${random.pick(['basket', 'ui', 'orders', 'guest', 'mode', 'x'])}=${headerSafe(words(random)).replaceAll(';', '')}`;
  if (random.chance(0.2)) headers['accept-language'] = headerSafe(words(random));
  if (random.chance(0.2))
    headers['x-forwarded-for'] = random.pick(['127.0.0.1', '::1', headerSafe(words(random))]);
  if (random.chance(0.2)) headers['sec-fetch-site'] = random.pick(['cross-site', 'same-origin', 'none', 'x']);
  if (random.chance(0.2))
    headers.origin = random.pick(['https://evil.example', 'null', headerSafe(words(random))]);
  if (random.chance(0.1)) headers['save-data'] = 'on';
  if (random.chance(0.1)) headers.range = random.pick(['bytes=0-0', 'bytes=9-1', 'bytes=-']);
  if (random.chance(0.1)) headers['if-none-match'] = headerSafe(words(random));
  if (random.chance(0.1)) headers['user-agent'] = headerSafe(words(random));
  const withBody = ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method) && random.chance(0.9);
  if (withBody) headers['content-type'] = type;
  return { method, path: pathOf(random, real), headers, body: withBody ? bodyOf(random, real, type) : null };
}
