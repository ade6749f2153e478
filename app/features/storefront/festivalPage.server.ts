import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { notFound, responseFor } from '~/errors';
import { presentSlug } from '~/features/catalog/slugRepo.server';
import { storePage } from '~/features/catalog/storeRepo.server';
import { festivalBySlug } from '~/features/festival/festival.server';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import type { Services } from '~/services.server';
import { eventLd } from './eventLd';
import * as FestivalHead from './FestivalHead';
import { pageNumber } from './pageNumber';

type Args = Pick<LoaderFunctionArgs, 'request' | 'params'>;

const PAGE_SIZE = 24;

/** `/festival/:slug`: a past festival with its stores. The one that is on has the home page. */
export async function festivalPage(services: Services, { request, params }: Args) {
  const { db, env } = services;
  const url = new URL(request.url);
  const language = paths.languageOf(url.pathname);
  const slug = params.slug ?? '';
  const moment = await festivalBySlug(services, slug);
  if (!moment) throw await elsewhere(services, language, slug);
  if (moment.phase !== 'archive') throw redirect(paths.home(language));
  const page = pageNumber(url.searchParams);
  const { stores, total } = await storePage(db, moment, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE });
  const festival = FestivalHead.of(moment, language);
  const path = paths.festival(language, slug);
  const t = translator(language, 'storefront');
  return {
    festival,
    stores,
    total,
    page,
    pages: Math.ceil(total / PAGE_SIZE),
    head: {
      title: festival.name,
      description: festival.theme || t('festival.description', { name: festival.name }),
      path: page > 1 ? `${path}?hal=${page}` : path,
      language,
      publicUrl: env.publicUrl,
      picture: paths.socialPicture('festival', slug),
      jsonLd: [eventLd(festival, env.publicUrl + path)],
    },
  };
}

/** An old address leads on only to a festival that has begun: the slug of one in the making may tell its name. */
async function elsewhere(services: Services, language: paths.Language, slug: string): Promise<Response> {
  const present = await presentSlug(services.db, 'festival', slug);
  const isShown = present !== null && (await festivalBySlug(services, present)) !== null;
  if (isShown) return redirect(paths.festival(language, present), 301);
  return responseFor(notFound('no such festival'));
}
