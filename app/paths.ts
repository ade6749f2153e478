/** Every link of the site. `language` decides the prefix: Indonesian has none, English is under /en. */
export type Language = 'id' | 'en';
export const LANGUAGES: readonly Language[] = ['id', 'en'];

/** The language of a path: the path alone decides, never a header or a cookie. */
export function languageOf(pathname: string): Language {
  return pathname === '/en' || pathname.startsWith('/en/') || pathname.startsWith('/en.') ? 'en' : 'id';
}

const at = (language: Language, rest: string) =>
  language === 'en' ? (rest === '/' ? '/en' : `/en${rest}`) : rest;
const part = (text: string) => encodeURIComponent(text);

export const home = (language: Language) => at(language, '/');
export const festival = (language: Language, slug: string) => at(language, `/festival/${part(slug)}`);
export const category = (language: Language, slug: string) => at(language, `/kategori/${part(slug)}`);
export const province = (language: Language, slug: string) => at(language, `/provinsi/${part(slug)}`);
export const stores = (language: Language) => at(language, '/toko');
export const store = (language: Language, slug: string) => at(language, `/toko/${part(slug)}`);
export const product = (language: Language, slug: string) => at(language, `/produk/${part(slug)}`);
export const favourites = (language: Language) => at(language, '/favorit');
export const basket = (language: Language) => at(language, '/keranjang');
export const sharedBasket = (language: Language, lines: string) => at(language, `/keranjang/${lines}`);
export const checkout = (language: Language) => at(language, '/pesan');
export const handoff = (language: Language, groupCode: string) => at(language, `/kirim/${part(groupCode)}`);
export const myOrders = (language: Language) => at(language, '/pesanan-saya');
export const privacy = (language: Language) => at(language, '/privasi');
export const terms = (language: Language) => at(language, '/syarat');
/** An old version of a notice, or the present one, by its day. */
export const noticeVersion = (name: 'privacy' | 'terms', language: Language, version: string) =>
  `${name === 'privacy' ? privacy(language) : terms(language)}?${new URLSearchParams({ versi: version })}`;
export const about = (language: Language) => at(language, '/tentang');

/** The sign-in; `back` is the path and query that it leads to afterwards. */
export const signIn = (language: Language, back?: string) =>
  at(language, `/masuk${back ? `?${new URLSearchParams({ ke: back })}` : ''}`);
export const signOut = (language: Language) => at(language, '/keluar');
/** Where a code is typed in, with where it leads to afterwards. */
export const enterCode = (language: Language, back?: string | null) =>
  at(language, `/masuk/kode${back ? `?${new URLSearchParams({ ke: back })}` : ''}`);
/** The way back for who has lost the number she signed in with. */
export const recover = (language: Language) => at(language, '/masuk/pulih');
/** A link that signs in once; `token` is its secret. */
export const signInLink = (language: Language, token: string) => at(language, `/masuk/${part(token)}`);
export const account = (language: Language) => at(language, '/akun');
export const accountData = (language: Language) => at(language, '/akun/data');
export const accountDownload = (language: Language) => at(language, '/akun/data.json');
export const invitation = (language: Language, token: string) => at(language, `/undangan/${part(token)}`);
export const sellerStaff = (language: Language) => at(language, '/penjual/staf');
export const sellerRecord = (language: Language) => at(language, '/penjual/catatan');
export const organizerCodes = (language: Language) => at(language, '/panitia/kode');
export const organizerPeople = (language: Language) => at(language, '/panitia/orang');
export const organizerPerson = (language: Language, personId: number) =>
  at(language, `/panitia/orang/${personId}`);
/** Where an organizer opens a store as its seller, and where she ends that. */
export const acting = (language: Language, storeId: number) => at(language, `/panitia/bertindak/${storeId}`);
export const actingEnd = (language: Language) => at(language, '/panitia/bertindak');
/** Joining as a seller; `step` is one of its three. */
export const join = (language: Language, step?: number) =>
  at(language, `/daftar-penjual${step === undefined ? '' : `?langkah=${step}`}`);
export const sellerStore = (language: Language) => at(language, '/penjual/toko');
export const seller = (language: Language) => at(language, '/penjual');
export const organizer = (language: Language) => at(language, '/panitia');

/** The queue of stores; `params` are those of its page (status, q, setelah), empty ones left out. */
export function organizerStores(language: Language, params: Record<string, string> = {}): string {
  const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== '')).toString();
  return at(language, `/panitia/toko${query ? `?${query}` : ''}`);
}
export const organizerStore = (language: Language, storeId: number) =>
  at(language, `/panitia/toko/${storeId}`);

/** The inbox of a store's orders; `params` are those of its page (tab, q, sebelum …), empty ones left out. */
export function sellerOrders(language: Language, params: Record<string, string> = {}): string {
  const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== '')).toString();
  return at(language, `/penjual/pesanan${query ? `?${query}` : ''}`);
}

export const sellerPhotos = (language: Language) => at(language, '/penjual/foto');
/** Where a browser sends a photo in pieces; `key` is the one that it has made for it. */
export const photoPieces = (language: Language, key: string) => at(language, `/penjual/foto/${part(key)}`);
/** Where the forms of a product's photos go. */
export const productPhotos = (language: Language, productId: number) =>
  at(language, `/penjual/foto/produk/${productId}`);

export const sellerPromotion = (language: Language) => at(language, '/penjual/promosi');
/** A file of the poster kit; `isKept`: the browser keeps it as a file. */
export const promotionFile = (language: Language, file: string, isKept = false) =>
  at(language, `/penjual/promosi/${part(file)}${isKept ? '?unduh' : ''}`);

/** The parameter of a store's address that says which printed or shared picture led to it. */
export const REFERRAL = 'dari';
/** A store's page as a poster, a picture or a link of its own leads to it. */
export const storeFrom = (slug: string, medium: string) => `/toko/${part(slug)}?${REFERRAL}=${part(medium)}`;

/** The list of a store's products; `query` is the part of the address from its question mark on. */
export const sellerProducts = (language: Language, query = '') => at(language, `/penjual/produk${query}`);
/** Where a product is edited; `baru` is a new one. */
export const sellerProduct = (language: Language, id: number | 'baru', query = '') =>
  at(language, `/penjual/produk/${id}${query}`);
/** Where a browser leaves what is typed of a product, by itself. */
export const sellerProductDraft = (language: Language, id: number | 'baru') =>
  at(language, `/penjual/produk/${id}/draf`);
/** Prices and stock of many products at once. */
export const sellerPrices = (language: Language, query = '') => at(language, `/penjual/produk/harga${query}`);

const withParams = (path: string, params: Record<string, string>): string => {
  const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== '')).toString();
  return query === '' ? path : `${path}?${query}`;
};

/** Products as organizers look through them; `params` are those of the page (status, q, setelah), empty ones left out. */
export const organizerProducts = (language: Language, params: Record<string, string> = {}) =>
  withParams(at(language, '/panitia/produk'), params);
/** The store's feed for Meta; `params` are those of the page (setelah, selesai). */
export const sellerFeed = (language: Language, params: Record<string, string> = {}) =>
  withParams(at(language, '/penjual/katalog'), params);
/** Feeds that are held; `params` are those of the page (selesai). */
export const organizerFeeds = (language: Language, params: Record<string, string> = {}) =>
  withParams(at(language, '/panitia/katalog'), params);
/** The template and the exports of a store's products. */
export type ExportName = 'template.xlsx' | 'produk.xlsx' | 'produk.csv';
export const sellerExport = (language: Language, file: ExportName) => at(language, `/penjual/unduh/${file}`);
/** What sellers put forward; `params` are those of the page (status, setelah). */
export const organizerNominations = (language: Language, params: Record<string, string> = {}) =>
  withParams(at(language, '/panitia/nominasi'), params);
/** A store's own festival prices and nominations; `params` are those of the page (lihat, q, setelah, produk). */
export const sellerFestival = (language: Language, params: Record<string, string> = {}) =>
  withParams(at(language, '/penjual/festival'), params);

/** The feed of a store, and of the whole festival, for Meta. */
export const storeFeed = (slug: string) => `/toko/${part(slug)}/katalog.csv`;
export const festivalFeed = '/katalog.csv';

export const calendar = (language: Language) => at(language, '/festival.ics');
export const manifest = (language: Language) => at(language, '/manifest.webmanifest');

/** Switches light pages on or off and leads back to the page at `back` (path and query). */
export const mode = (language: Language, isLite: boolean, back: string) =>
  at(language, `/mode?${new URLSearchParams({ lite: isLite ? '1' : '0', back })}`);

/** One order. With `secret` the page shows everything to whoever opens the link. */
export function order(language: Language, code: string, secret?: string): string {
  return at(language, `/pesanan/${part(code)}${secret ? `?kunci=${part(secret)}` : ''}`);
}

/** The search page; parameters that are empty are left out. `params` are those of the contract (q, kategori …). */
export function search(
  language: Language,
  params: Record<string, string | readonly string[] | undefined> = {},
) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    for (const one of typeof value === 'string' ? [value] : (value ?? []))
      if (one !== '') query.append(name, one);
  }
  const text = query.toString();
  return at(language, `/cari${text ? `?${text}` : ''}`);
}

/** The same page in the other language. `pathname` is the present one. */
export function inLanguage(language: Language, pathname: string): string {
  const rest = languageOf(pathname) === 'en' ? pathname.slice(3) || '/' : pathname;
  return at(language, rest);
}

/** A photo, `width` in pixels. An SVG original is served as it is at every width. */
export function photo(
  hash: string,
  mime: string,
  width: number,
  format: 'webp' | 'avif' | 'jpg' = 'webp',
): string {
  return mime === 'image/svg+xml' ? `/media/${hash}.svg` : `/media/${hash}/${width}.${format}`;
}

/** The picture that a shared link shows. `kind` with the slug of its subject. */
export const socialPicture = (kind: 'product' | 'store' | 'festival', slug: string) =>
  `/og/${kind}/${part(slug)}.png`;
