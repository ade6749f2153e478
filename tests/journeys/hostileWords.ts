/** What must never come back unescaped. */
export const INJECTED = '"><script>hostile()</script><img src=x onerror=hostile()>';

/** What really is on the site, by the name of its place in an address or a field. */
export type Real = Record<Place, readonly string[]> & { cookies: readonly string[] };
export type Place =
  | 'product'
  | 'store'
  | 'category'
  | 'province'
  | 'festival'
  | 'group'
  | 'order'
  | 'secret'
  | 'variant'
  | 'lines'
  | 'shown'
  | 'key'
  | 'number'
  | 'phone'
  | 'postcode'
  | 'basketIntent'
  | 'openedIntent'
  | 'cancelIntent'
  | 'hash'
  | 'asset'
  | 'kind'
  | 'word';

/** In braces: at times a real value, at times a hostile one. */
export const PATHS = [
  '/',
  '/cari',
  '/cari',
  '/cari',
  '/api/search',
  '/api/search',
  '/toko',
  '/toko',
  '/toko/{store}',
  '/produk/{product}',
  '/kategori/{category}',
  '/provinsi/{province}',
  '/festival/{festival}',
  '/favorit',
  '/keranjang',
  '/keranjang/{lines}',
  '/pesan',
  '/kirim/{group}',
  '/pesanan/{order}',
  '/pesanan/{order}?kunci={secret}',
  '/pesanan-saya',
  '/privasi',
  '/syarat',
  '/tentang',
  '/api/search',
  '/api/suggest',
  '/api/keranjang',
  '/api/favorit',
  '/mode',
  '/media/{hash}.svg',
  '/media/{hash}/320.webp',
  '/media/{hash}/{word}.jpg',
  '/og/{kind}/{product}.png',
  '/og/store/{store}.png',
  '/og/festival/{festival}.png',
  '/sitemap.xml',
  '/robots.txt',
  '/festival.ics',
  '/manifest.webmanifest',
  '/healthz',
  '/readyz',
  '/metrics',
  '/assets/{asset}',
  '/__manifest',
  '/__manifest?p=/produk/{product}&p=/{word}&version={word}',
  '/_root.data',
  '/{word}',
];

export const WORDS = [
  INJECTED,
  "' OR 1=1 --",
  '../../../../etc/passwd',
  '..%2f..%2f',
  '%00',
  '%E0%A4%A',
  '%ff',
  '\u0000',
  '\ud800',
  '🇮🇩'.repeat(50),
  'a'.repeat(3000),
  '__proto__',
  'constructor',
  '[object Object]',
  'toString',
  '-1',
  '0',
  '1e309',
  'NaN',
  '9007199254740993',
  '١٢٣',
  'NULL',
  'true',
  '{"a":1}',
  '"unclosed',
  'kopi AND (OR NOT',
  'NEAR(a b, 5)',
  '*',
  '\u202egnirts',
  'batik tulis',
  '1:1,2:99999999999,x:y,,,',
  '1:1'.concat(',1:1'.repeat(500)),
];

/** What a number in an address should not be. */
export const NUMBERS = [
  '-1',
  '0',
  '1.5',
  '1e309',
  'NaN',
  '9007199254740993',
  '99999999999999999999',
  '0x10',
  ' 7 ',
  '',
];

export const PARAMETERS = [
  'q',
  'kategori',
  'provinsi',
  'toko',
  'harga_min',
  'harga_max',
  'urut',
  'hal',
  'kunci',
  'back',
  'bagian',
  'lite',
  '_routes',
  'p',
  'version',
];
/** The forms of the site: where they go, and the place of each field's real values. */
export const FORMS: readonly { path: string; fields: Readonly<Record<string, Place>> }[] = [
  { path: '/keranjang', fields: { intent: 'basketIntent', variantId: 'variant', quantity: 'number' } },
  {
    path: '/api/keranjang',
    fields: { intent: 'basketIntent', variantId: 'variant', quantity: 'number', language: 'word' },
  },
  { path: '/keranjang/{lines}', fields: { intent: 'word' } },
  {
    path: '/pesan',
    fields: {
      key: 'key',
      shown: 'shown',
      name: 'store',
      phone: 'phone',
      street: 'store',
      district: 'store',
      city: 'store',
      postcode: 'postcode',
      'notes.s1': 'store',
      'notes.s2': 'word',
      'notes[999999999]': 'word',
      '__proto__.polluted': 'word',
    },
  },
  { path: '/kirim/{group}', fields: { intent: 'openedIntent', orderId: 'number' } },
  { path: '/pesanan/{order}?kunci={secret}', fields: { intent: 'cancelIntent' } },
];
export const METHODS = [
  'GET',
  'GET',
  'GET',
  'GET',
  'GET',
  'GET',
  'POST',
  'POST',
  'POST',
  'POST',
  'POST',
  'POST',
  'HEAD',
  'PUT',
  'DELETE',
  'PATCH',
  'OPTIONS',
];
export const TYPES = [
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'application/json',
  'text/plain',
  'application/octet-stream',
  'nonsense',
];
