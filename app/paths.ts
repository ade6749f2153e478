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
export const about = (language: Language) => at(language, '/tentang');

/** The sign-in; `back` is the path and query that it leads to afterwards. */
export const signIn = (language: Language, back?: string) =>
  at(language, `/masuk${back ? `?${new URLSearchParams({ ke: back })}` : ''}`);
export const signOut = (language: Language) => at(language, '/keluar');
export const seller = (language: Language) => at(language, '/penjual');
export const organizer = (language: Language) => at(language, '/panitia');

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
