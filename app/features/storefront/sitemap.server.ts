import type { LoaderFunctionArgs } from '@remix-run/node';
import * as Category from '~/features/catalog/Category';
import * as Province from '~/features/catalog/Province';
import * as Festival from '~/features/festival/Festival';
import * as festivalRepo from '~/features/festival/festivalRepo.server';
import * as paths from '~/paths';
import type { Services } from '~/services.server';
import * as sitemapRepo from './sitemapRepo.server';

/** A sitemap may hold 50,000 addresses; each product has two. */
const PRODUCTS_PER_PART = 20_000;

/** A page by the function that gives its path, and when it last changed. */
type Place = { pathOf: (language: paths.Language) => string; changedAt?: number };

type Deps = Pick<Services, 'db' | 'clock' | 'env'>;

/**
 * `/sitemap.xml`: what the phase lets search engines see, in both languages. With more products than one file
 * holds it is an index of parts (`?bagian=`), each of a range of product ids.
 */
export async function sitemap({ db, clock, env }: Deps, { request }: Pick<LoaderFunctionArgs, 'request'>) {
  const part = new URL(request.url).searchParams.get('bagian');
  const festivals = await festivalRepo.findAll(db);
  const moment = Festival.currentAt(festivals, clock.now());
  const shown = moment?.rules.sitemap === 'all' ? moment : null;
  const parts = shown ? Math.ceil(((await sitemapRepo.lastProductId(db)) + 1) / PRODUCTS_PER_PART) : 1;
  if (part === null && parts > 1) return xml(indexOf(env.publicUrl, parts));
  const number = Math.min(Math.max(Math.trunc(Number(part)) || 0, 0), parts - 1);
  const fixed = number === 0 ? await fixedPlaces(db, festivals, shown, clock.now()) : [];
  const products = shown ? await productPlaces(db, shown, number) : [];
  return xml(urlset(env.publicUrl, [...fixed, ...products]));
}

async function fixedPlaces(
  db: Deps['db'],
  festivals: readonly Festival.Festival[],
  shown: Festival.FestivalMoment | null,
  now: number,
): Promise<Place[]> {
  const home: Place = { pathOf: paths.home };
  const notices = [paths.about, paths.privacy, paths.terms].map((pathOf) => ({ pathOf }));
  const past = Festival.archivedAt(festivals, now).map(
    ({ festival }): Place => ({ pathOf: (language) => paths.festival(language, festival.slug) }),
  );
  if (!shown) return [home, ...past, ...notices];
  const stores = await sitemapRepo.shownStores(db, shown);
  return [
    home,
    { pathOf: paths.stores },
    ...Category.all.map(({ slug }): Place => ({ pathOf: (language) => paths.category(language, slug) })),
    ...Province.all.map(({ slug }): Place => ({ pathOf: (language) => paths.province(language, slug) })),
    ...past,
    ...notices,
    ...stores.map(({ slug, updatedAt }) => ({
      pathOf: (language: paths.Language) => paths.store(language, slug),
      changedAt: updatedAt,
    })),
  ];
}

async function productPlaces(db: Deps['db'], shown: Festival.FestivalMoment, part: number): Promise<Place[]> {
  const fromId = part * PRODUCTS_PER_PART;
  const products = await sitemapRepo.productsBetween(db, shown, fromId, fromId + PRODUCTS_PER_PART);
  return products.map(({ slug, updatedAt }) => ({
    pathOf: (language) => paths.product(language, slug),
    changedAt: updatedAt,
  }));
}

const NAMESPACES =
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';

function urlset(publicUrl: string, places: readonly Place[]): string {
  const urls = places.flatMap((place) =>
    paths.LANGUAGES.map((language) => urlOf(publicUrl, place, language)),
  );
  return `<urlset ${NAMESPACES}>\n${urls.join('\n')}\n</urlset>`;
}

function urlOf(publicUrl: string, { pathOf, changedAt }: Place, language: paths.Language): string {
  const other: paths.Language = language === 'id' ? 'en' : 'id';
  const changed = changedAt === undefined ? '' : `<lastmod>${new Date(changedAt).toISOString()}</lastmod>`;
  const alternate = `<xhtml:link rel="alternate" hreflang="${other}" href="${escaped(publicUrl + pathOf(other))}"/>`;
  return `<url><loc>${escaped(publicUrl + pathOf(language))}</loc>${changed}${alternate}</url>`;
}

function indexOf(publicUrl: string, parts: number): string {
  const files = Array.from({ length: parts }, (_, part) => `${publicUrl}/sitemap.xml?bagian=${part}`);
  const lines = files.map((file) => `<sitemap><loc>${escaped(file)}</loc></sitemap>`);
  return `<sitemapindex ${NAMESPACES}>\n${lines.join('\n')}\n</sitemapindex>`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const xml = (body: string) =>
  new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
