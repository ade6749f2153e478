import { inLanguage, languageOf } from '~/paths';

/** Only its path counts. */
const ANY_SITE = 'https://site.invalid';
const MAX_LENGTH = 300;

/**
 * A path of this site, without the prefix of a language, as it may stand behind a redirect; null for what leads
 * elsewhere ("//host", "/\host", a scheme), to no page (an API, a file of the build) or to another search with
 * words: two of those could send a shopper round in circles.
 */
export function read(text: string): string | null {
  const plain = text.trim();
  if (!/^\/(?![/\\])/.test(plain) || plain.length > MAX_LENGTH || /[\p{Cc}\\]/u.test(plain)) return null;
  if (!URL.canParse(plain, ANY_SITE)) return null;
  const url = new URL(plain, ANY_SITE);
  const path = inLanguage('id', url.pathname);
  if (url.origin !== ANY_SITE || path.startsWith('//') || /^\/(api|assets|__)/.test(path)) return null;
  if (url.searchParams.get('q')) return null;
  return path + url.search + url.hash;
}

/** The same page in the language of `pathname`. */
export function inLanguageOf(pathname: string, path: string): string {
  return languageOf(pathname) === 'en' ? inLanguage('en', path) : path;
}
