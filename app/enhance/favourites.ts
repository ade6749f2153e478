const COOKIE = 'favorit';
const MAX_FAVOURITES = 60;
const YEAR_S = 365 * 24 * 60 * 60;

/** Product ids kept in a cookie that the page's script and the server both read and write: `12.45.99`, newest first. */
export function read(cookieHeader: string | null): number[] {
  const text = /(?:^|;\s*)favorit=([\d.]*)/.exec(cookieHeader ?? '')?.[1] ?? '';
  const ids = text.split('.').map(Number);
  return [...new Set(ids.filter((id) => Number.isSafeInteger(id) && id > 0))].slice(0, MAX_FAVOURITES);
}

/** With the product in front; the oldest gives way where there are too many. */
export const save = (ids: readonly number[], id: number): number[] =>
  [id, ...ids.filter((one) => one !== id)].slice(0, MAX_FAVOURITES);

export const remove = (ids: readonly number[], id: number): number[] => ids.filter((one) => one !== id);

/** The text of the cookie, for Set-Cookie and for document.cookie alike. */
export function cookie(ids: readonly number[], secure: boolean): string {
  const lasting = ids.length > 0 ? YEAR_S : 0;
  return `${COOKIE}=${ids.join('.')}; Path=/; Max-Age=${lasting}; SameSite=Lax${secure ? '; Secure' : ''}`;
}
