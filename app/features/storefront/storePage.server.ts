import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { notFound, responseFor } from '~/errors';
import { cardsByIds } from '~/features/catalog/cardRepo.server';
import * as Province from '~/features/catalog/Province';
import { countOfStore, idsOfStore } from '~/features/catalog/productRepo.server';
import * as StoreContacts from '~/features/catalog/StoreContacts';
import { presentSlug } from '~/features/catalog/slugRepo.server';
import { type StoreDetail, storeDetail } from '~/features/catalog/storeRepo.server';
import type { FestivalMoment } from '~/features/festival/Festival';
import { shownMoments } from '~/features/festival/festival.server';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import type { Services } from '~/services.server';
import { breadcrumbs, type Head } from '~/ui/head';
import { pageNumber } from './pageNumber';
import * as StoreState from './StoreState';

type Args = Pick<LoaderFunctionArgs, 'request' | 'params'>;

const PAGE_SIZE = 24;

/** `/toko/:slug`: a store with its products; an old slug leads to the present one, an unknown one is a 404. */
export async function storePage(services: Services, { request, params }: Args) {
  const { db, visits, env } = services;
  const url = new URL(request.url);
  const language = paths.languageOf(url.pathname);
  const slug = params.slug ?? '';
  const moments = await shownMoments(services);
  const detail = await storeDetail(db, moments, slug);
  if (!detail) throw await elsewhere(db, moments, language, slug);
  const { moment, ...store } = detail;
  const { id } = store.contact;
  visits.note({ kind: 'store', id });
  const page = pageNumber(url.searchParams);
  const { total, ids } = await services.remember(
    `products of store ${id}, page ${page}, festival ${moment.festival.id}`,
    () => productsOf(db, moment, id, page),
  );
  return {
    store,
    festival: { name: moment.festival.name[language], opensAt: moment.opensAt },
    rules: moment.rules,
    opening: StoreState.at(store.contact, moment.now),
    cards: await cardsByIds(db, moment, ids),
    total,
    page,
    pages: Math.ceil(total / PAGE_SIZE),
    head: headOf(detail, language, env.publicUrl, page),
  };
}

/** Which products of a store a page shows; whoever shows them asks whether they may be seen now. */
async function productsOf(db: Services['db'], moment: FestivalMoment, storeId: number, page: number) {
  const [total, ids] = await Promise.all([
    countOfStore(db, moment, storeId),
    idsOfStore(db, moment, storeId, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }),
  ]);
  return { total, ids };
}

export type StoreView = Awaited<ReturnType<typeof storePage>>;

/** The present slug of what is hidden may say what it is: an old address leads on only to what is shown. */
async function elsewhere(
  db: Services['db'],
  moments: readonly FestivalMoment[],
  language: paths.Language,
  slug: string,
): Promise<Response> {
  const present = await presentSlug(db, 'store', slug);
  const isShown = present !== null && (await storeDetail(db, moments, present)) !== null;
  return isShown ? redirect(paths.store(language, present), 301) : responseFor(notFound('no such store'));
}

function headOf(detail: StoreDetail, language: paths.Language, publicUrl: string, page: number): Head {
  const t = translator(language, 'storefront');
  const { name, slug, regency, provinceCode } = detail.contact;
  const place = `${regency}, ${Province.nameOf(provinceCode, language)}`;
  const path = paths.store(language, slug);
  return {
    title: t('store.headTitle', { name, place }),
    description: t('store.headDescription', { name, place }),
    path: page > 1 ? `${path}?hal=${page}` : path,
    language,
    publicUrl,
    kind: 'profile',
    picture: paths.socialPicture('store', slug),
    jsonLd: [
      storeLd(detail, publicUrl + path),
      breadcrumbs(publicUrl, [
        [t('crumbHome'), paths.home(language)],
        [t('stores.title'), paths.stores(language)],
        [name, path],
      ]),
    ],
  };
}

const storeLd = ({ contact, story }: StoreDetail, url: string) => ({
  '@type': 'Store',
  name: contact.name,
  url,
  description: story || undefined,
  telephone: StoreContacts.numbers(contact)[0],
  address: {
    '@type': 'PostalAddress',
    addressLocality: contact.regency,
    addressRegion: Province.nameOf(contact.provinceCode, 'id'),
    addressCountry: 'ID',
  },
});
