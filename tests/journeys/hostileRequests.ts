import {
  FORMS,
  INJECTED,
  METHODS,
  NUMBERS,
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

/** A place in an address or a form, filled with what is there or with what never was. */
const filled = (random: Random, real: Real, place: Place, realShare: number): string =>
  random.chance(realShare) && real[place].length > 0
    ? encodeURIComponent(random.pick(real[place]))
    : encoded(random, words(random).slice(0, 1500));

function pathOf(random: Random, real: Real, template: string, realShare: number): string {
  const whole = template.replaceAll(/\{(\w+)\}/g, (_, place: Place) =>
    filled(random, real, place, realShare),
  );
  let [path = '/', query = ''] = whole.split(/\?(.*)/s);
  if (random.chance(0.2)) path = `/en${path === '/' ? '' : path}`;
  if (random.chance(0.15)) path += '.data';
  const more = Array.from({ length: random.below(4) }, () => parameterOf(random));
  query = [query, ...more].filter(Boolean).join('&');
  return query ? `${path}?${query}` : path;
}

function parameterOf(random: Random): string {
  const name = random.pick(PARAMETERS);
  const isNumber = /^(hal|harga_m|lite|bagian)/.test(name) && random.chance(0.7);
  return `${name}=${isNumber ? encodeURIComponent(random.pick(NUMBERS)) : encoded(random, words(random))}`;
}

/** Mostly percent-encoded as a browser would, at times as it stands, broken sequences and all. */
function encoded(random: Random, text: string): string {
  if (random.chance(0.25)) return text.replaceAll(/[^!-~]|[#?\s]/g, '%');
  return encodeURIComponent(text.toWellFormed());
}

const ALL_FIELDS = FORMS.flatMap(({ fields }) => Object.entries(fields));

function bodyOf(random: Random, real: Real, type: string): string {
  if (random.chance(0.05)) return 'x'.repeat(200_000);
  if (type.startsWith('application/json'))
    return random.pick(['{', '[]', '{"variantId":{"$gt":0}}', JSON.stringify({ q: INJECTED })]);
  if (type.startsWith('multipart')) {
    const [name] = random.pick(ALL_FIELDS);
    const end = random.pick(['--', '']);
    return `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${INJECTED}\r\n--x${end}`;
  }
  return Array.from({ length: random.below(8) }, () => {
    const [name, place] = random.pick(ALL_FIELDS);
    return `${encodeURIComponent(name)}=${filled(random, real, place, 0.4)}`;
  }).join('&');
}

/** The headers of one request: at times a real visitor's cookies, at times made-up ones. */
function headersOf(random: Random, real: Real): Record<string, string> {
  const headers: Record<string, string> = {};
  const whose = random.pick(['real', 'real', 'madeUp', 'madeUp', 'none']);
  if (whose === 'real') headers.cookie = random.pick(real.cookies);
  if (whose === 'madeUp') {
    const name = random.pick(['basket', 'ui', 'orders', 'guest', 'mode', 'x']);
    headers.cookie = `${name}=${headerSafe(words(random)).replaceAll(';', '')}`;
  }
  const often = (share: number, name: string, value: () => string) => {
    if (random.chance(share)) headers[name] = value();
  };
  const hostile = () => headerSafe(words(random));
  often(0.2, 'accept-language', hostile);
  often(0.2, 'x-forwarded-for', () => random.pick(['127.0.0.1', '::1', hostile()]));
  often(0.1, 'sec-fetch-site', () => random.pick(['cross-site', 'same-origin', 'none', 'x']));
  often(0.1, 'origin', () => random.pick(['https://evil.example', 'null', hostile()]));
  often(0.1, 'save-data', () => 'on');
  often(0.02, 'x-large', () => 'a'.repeat(20_000));
  often(0.1, 'range', () => random.pick(['bytes=0-0', 'bytes=9-1', 'bytes=-']));
  often(0.1, 'if-none-match', hostile);
  often(0.1, 'user-agent', hostile);
  often(0.1, 'accept-encoding', () => random.pick(['br', 'gzip;q=0', 'zstd', hostile()]));
  return headers;
}

/** A form of the site as its page would send it, but for some of its values. */
function spoiledForm(random: Random, real: Real): HostileRequest {
  const { path, fields } = random.pick(FORMS);
  const body = Object.entries(fields)
    .filter(() => random.chance(0.95))
    .map(([name, place]) => `${encodeURIComponent(name)}=${filled(random, real, place, 0.85)}`);
  return {
    method: 'POST',
    path: pathOf(random, real, path, 0.9),
    headers: {
      ...headersOf(random, real),
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: body.join('&'),
  };
}

/** One request as nobody of good will would send it. */
export function hostileRequest(random: Random, real: Real): HostileRequest {
  if (random.chance(0.25)) return spoiledForm(random, real);
  const method = random.pick(METHODS);
  const type = random.pick(TYPES);
  const headers = headersOf(random, real);
  const withBody = ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method) && random.chance(0.9);
  if (withBody) headers['content-type'] = type;
  const path = pathOf(random, real, random.pick(PATHS), 0.4);
  return { method, path, headers, body: withBody ? bodyOf(random, real, type) : null };
}
