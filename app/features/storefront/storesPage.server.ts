import type { LoaderFunctionArgs } from '@remix-run/node';
import * as Category from '~/features/catalog/Category';
import type { StoreCard } from '~/features/catalog/ProductCard';
import * as Province from '~/features/catalog/Province';
import { storePage as pageOfStores } from '~/features/catalog/storeRepo.server';
import { shownMoments } from '~/features/festival/festival.server';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import type { Services } from '~/services.server';
import type { Head } from '~/ui/head';
import * as Island from './Island';
import * as StoreSearch from './StoreSearch';

const PAGE_SIZE = 24;

export type StoresView = {
  search: StoreSearch.StoreSearch;
  stores: StoreCard[];
  total: number;
  pages: number;
  /** Where the stores shown are from; null for everywhere. */
  place: string | null;
  /** 'none': no store may be seen yet; 'past': those of a festival that is over. */
  state: 'shown' | 'past' | 'none';
  head: Head;
};

/** `/toko`: the stores of the current festival or, without one, of the last, by region and kind. */
export async function storesPage(
  services: Services,
  { request }: Pick<LoaderFunctionArgs, 'request'>,
): Promise<StoresView> {
  const url = new URL(request.url);
  const language = paths.languageOf(url.pathname);
  const search = StoreSearch.read(url.searchParams);
  const [moment] = await shownMoments(services);
  const place = placeOf(search, language);
  const head = headOf(search, place, language, services.env.publicUrl);
  if (!moment) return { search, stores: [], total: 0, pages: 0, place, state: 'none', head };
  const { stores, total } = await pageOfStores(services.db, moment, {
    provinceCodes: StoreSearch.provinceCodes(search),
    categorySlug: search.kategori ?? undefined,
    offset: (search.hal - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  const state = moment.rules.basket === 'none' ? 'past' : 'shown';
  return { search, stores, total, pages: Math.ceil(total / PAGE_SIZE), place, state, head };
}

function placeOf({ provinsi, pulau }: StoreSearch.StoreSearch, language: paths.Language): string | null {
  const province = provinsi && Province.findBySlug(provinsi);
  if (province) return Province.nameOf(province.code, language);
  const island = pulau && Island.find(pulau);
  return island ? Island.nameOf(island, language) : null;
}

function headOf(
  search: StoreSearch.StoreSearch,
  place: string | null,
  language: paths.Language,
  publicUrl: string,
): Head {
  const t = translator(language, 'storefront');
  const kind = search.kategori ? `, ${Category.nameOf(search.kategori, language)}` : '';
  return {
    title: `${place ? t('stores.headTitleOf', { place }) : t('stores.headTitle')}${kind}`,
    description: t('stores.description'),
    path: StoreSearch.link(language, search),
    language,
    publicUrl,
  };
}
