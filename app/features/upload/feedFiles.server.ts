import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { notFound, responseFor } from '~/errors';
import { presentSlug } from '~/features/catalog/slugRepo.server';
import type { FestivalMoment } from '~/features/festival/Festival';
import { currentFestival } from '~/features/festival/festival.server';
import * as paths from '~/paths';
import type { Services } from '~/services.server';
import { feedAnswer } from './feedAnswer.server';
import { currentFeed } from './feedRefresh.server';
import { visibleStoreBySlug } from './feedStoreRepo.server';

type Deps = Pick<Services, 'db' | 'clock' | 'env'>;

/** `/katalog.csv`: the feed of the festival that is on. 404 in a phase without feeds. */
export async function festivalFeed(
  services: Deps,
  { request }: Pick<LoaderFunctionArgs, 'request'>,
): Promise<Response> {
  const { db, env } = services;
  const moment = await momentWithFeeds(services);
  const feed = await currentFeed(services, moment, null);
  return feedAnswer(db, feed, {
    ...{ request, publicUrl: env.publicUrl },
    fileName: `${moment.festival.slug}.csv`,
  });
}

/**
 * `/toko/:slug/katalog.csv`: the feed of a store. 404 when the store may not be seen, which a suspended one may not,
 * and in a phase without feeds; an old slug leads to the present one.
 */
export async function storeFeed(
  services: Deps,
  { request, params }: Pick<LoaderFunctionArgs, 'request' | 'params'>,
): Promise<Response> {
  const { db, env } = services;
  const moment = await momentWithFeeds(services);
  const slug = params.slug ?? '';
  const store = await visibleStoreBySlug(db, moment, slug);
  if (!store) throw await elsewhere(db, moment, slug);
  const feed = await currentFeed(services, moment, store.id);
  return feedAnswer(db, feed, { request, publicUrl: env.publicUrl, fileName: `${store.slug}.csv` });
}

async function momentWithFeeds(services: Deps): Promise<FestivalMoment> {
  const moment = await currentFestival(services);
  if (!moment || moment.rules.feeds === 'none') throw responseFor(notFound('no feed in this phase'));
  return moment;
}

async function elsewhere(db: Deps['db'], moment: FestivalMoment, slug: string): Promise<Response> {
  const present = await presentSlug(db, 'store', slug);
  const store = present === null ? undefined : await visibleStoreBySlug(db, moment, present);
  return store ? redirect(paths.storeFeed(store.slug), 301) : responseFor(notFound('no such store'));
}
