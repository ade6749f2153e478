const MODE_COOKIE = 'mode';

/**
 * Whether a page goes out light: without the web font and with small pictures. A choice made on the site
 * (cookie "mode") comes before what the browser asks for (`Save-Data: on`).
 */
export function isLite(headers: Headers): boolean {
  const chosen = /(?:^|;\s*)mode=(lite|full)(?:;|$)/.exec(headers.get('Cookie') ?? '')?.[1];
  if (chosen) return chosen === 'lite';
  return headers.get('Save-Data')?.trim().toLowerCase() === 'on';
}

const YEAR_S = 365 * 24 * 60 * 60;

/** Set-Cookie for the choice made on the site. */
export function modeCookie(light: boolean, secure: boolean): string {
  const value = light ? 'lite' : 'full';
  return `${MODE_COOKIE}=${value}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax${secure ? '; Secure' : ''}`;
}
