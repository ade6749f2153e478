import * as paths from '~/paths';

/** A page by the function that gives its path, and when it last changed. */
export type Place = { pathOf: (language: paths.Language) => string; changedAt?: number };

const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const LINKS = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"';

/** The pages in both languages, each with all its languages, itself among them, as search engines ask. */
export function urlset(publicUrl: string, places: readonly Place[]): string {
  const urls = places.flatMap((place) => urlsOf(publicUrl, place));
  return document(`<urlset ${NAMESPACE} ${LINKS}>\n${urls.join('\n')}\n</urlset>`);
}

/** The files of a sitemap that is too long for one. */
export function index(files: readonly string[]): string {
  const lines = files.map((file) => `<sitemap><loc>${escaped(file)}</loc></sitemap>`);
  return document(`<sitemapindex ${NAMESPACE}>\n${lines.join('\n')}\n</sitemapindex>`);
}

function urlsOf(publicUrl: string, { pathOf, changedAt }: Place): string[] {
  const changed = changedAt === undefined ? '' : `<lastmod>${new Date(changedAt).toISOString()}</lastmod>`;
  const address = (language: paths.Language) => escaped(publicUrl + pathOf(language));
  const link = (hreflang: string, language: paths.Language) =>
    `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${address(language)}"/>`;
  const all = [...paths.LANGUAGES.map((language) => link(language, language)), link('x-default', 'id')];
  return paths.LANGUAGES.map(
    (language) => `<url><loc>${address(language)}</loc>${changed}${all.join('')}</url>`,
  );
}

const document = (root: string) => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
