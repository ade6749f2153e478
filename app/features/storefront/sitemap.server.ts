import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound, responseFor } from '~/errors';
import * as Category from '~/features/catalog/Category';
import * as Province from '~/features/catalog/Province';
import * as Festival from '~/features/festival/Festival';
import * as festivalRepo from '~/features/festival/festivalRepo.server';
import * as paths from '~/paths';
import type { Services } from '~/services.server';
import * as SitemapXml from './SitemapXml';
import * as sitemapRepo from './sitemapRepo.server';

/** 5,000 addresses, each page having two: a file is read from the database in a moment and stays near 2 MB. */
const PLACES_PER_FILE = 2_500;

type Deps = Pick<Services, 'db' | 'clock' | 'env'>;

/** A piece of the sitemap: at most `size` places, under its name in `?bagian=`. */
type Part = { name: string; size: number; places(): Promise<SitemapXml.Place[]> };

/**
 * `/sitemap.xml`: what the phase lets search engines see, in both languages. With more than one file holds it is an
 * index of parts: the pages that are always there, then stores and products by ranges of their ids.
 * @throws a Response of 404 for a part that is not there
 */
export async function sitemap(
  { db, clock, env }: Deps,
  { request }: Pick<LoaderFunctionArgs, 'request'>,
  placesPerFile = PLACES_PER_FILE,
): Promise<Response> {
  const parts = await partsAt(db, clock.now(), placesPerFile);
  const wanted = new URL(request.url).searchParams.get('bagian');
  if (wanted !== null) {
    const part = parts.find(({ name }) => name === wanted);
    if (!part) throw responseFor(notFound('no such part of the sitemap'));
    return xml(SitemapXml.urlset(env.publicUrl, await part.places()));
  }
  if (parts.reduce((sum, { size }) => sum + size, 0) > placesPerFile) {
    return xml(SitemapXml.index(parts.map(({ name }) => `${env.publicUrl}/sitemap.xml?bagian=${name}`)));
  }
  const places: SitemapXml.Place[] = [];
  for (const part of parts) places.push(...(await part.places()));
  return xml(SitemapXml.urlset(env.publicUrl, places));
}

async function partsAt(db: Deps['db'], now: number, placesPerFile: number): Promise<Part[]> {
  const festivals = await festivalRepo.findAll(db);
  const moment = Festival.currentAt(festivals, now);
  const always = alwaysThere(moment, Festival.archivedAt(festivals, now));
  const first: Part = { name: 'umum', size: always.length, places: async () => always };
  if (moment?.rules.sitemap !== 'all') return [first];
  const stores = rangesOf('toko', await sitemapRepo.idsOfStores(db), placesPerFile, async (range) =>
    placesOf(paths.store, await sitemapRepo.storesBetween(db, moment, range)),
  );
  const products = rangesOf('produk', await sitemapRepo.idsOfProducts(db), placesPerFile, async (range) =>
    placesOf(paths.product, await sitemapRepo.productsBetween(db, moment, range)),
  );
  return [first, ...stores, ...products];
}

const HOME: SitemapXml.Place = { pathOf: paths.home };

/** By the table of phases: home alone while a festival is prepared; those in the archive when none is on. */
function alwaysThere(
  moment: Festival.FestivalMoment | null,
  archived: readonly Festival.FestivalMoment[],
): SitemapXml.Place[] {
  if (moment && moment.rules.sitemap !== 'all') return [HOME];
  const past = archived.map(({ festival }) => placeOf(paths.festival, festival.slug));
  if (!moment) return [HOME, ...past];
  return [
    HOME,
    { pathOf: paths.stores },
    ...Category.all.map(({ slug }) => placeOf(paths.category, slug)),
    ...Province.all.map(({ slug }) => placeOf(paths.province, slug)),
    ...past,
    ...[paths.about, paths.privacy, paths.terms].map((pathOf) => ({ pathOf })),
  ];
}

/** Parts by ranges of ids that begin at a multiple of `size`: a new product changes the last part alone. */
function rangesOf(
  name: string,
  ids: sitemapRepo.IdSpan | null,
  size: number,
  places: (range: sitemapRepo.IdRange) => Promise<SitemapXml.Place[]>,
): Part[] {
  if (!ids) return [];
  const [first, last] = [Math.floor(ids.firstId / size), Math.floor(ids.lastId / size)];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const fromId = (first + index) * size;
    const range = { fromId, untilId: fromId + size };
    const most = Math.min(ids.lastId + 1, range.untilId) - Math.max(ids.firstId, fromId);
    return { name: `${name}-${first + index}`, size: most, places: () => places(range) };
  });
}

type PathOf = (language: paths.Language, slug: string) => string;

const placeOf = (path: PathOf, slug: string): SitemapXml.Place => ({
  pathOf: (language) => path(language, slug),
});

const placesOf = (path: PathOf, changed: readonly sitemapRepo.Changed[]): SitemapXml.Place[] =>
  changed.map(({ slug, updatedAt }) => ({ ...placeOf(path, slug), changedAt: updatedAt }));

const xml = (body: string) =>
  new Response(body, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
