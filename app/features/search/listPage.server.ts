import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { notFound, responseFor } from '~/errors';
import * as Category from '~/features/catalog/Category';
import * as Province from '~/features/catalog/Province';
import { languageOf } from '~/paths';
import type { Services } from '~/services.server';
import * as ListPlace from './ListPlace';
import { type ListView, listView } from './listView.server';
import * as SearchText from './SearchText';
import * as SitePath from './SitePath';
import type { SearchCounter } from './searchCounter.server';
import { decode } from './searchParams';
import { redirectOf } from './tuningRepo.server';

type Deps = Pick<Services, 'db' | 'clock' | 'search' | 'env'> & { searches?: Pick<SearchCounter, 'note'> };
type Args = Pick<LoaderFunctionArgs, 'request' | 'params'>;

/** `/cari`; a query to which people gave a page leads there. */
export async function searchPage(services: Deps, { request }: Args): Promise<ListView> {
  const url = new URL(request.url);
  const place = { kind: 'search' } as const;
  const asked = decode(url.searchParams);
  if (!ListPlace.isPlainSearch(place, asked)) return listView(services, url, languageOf(url.pathname), place);
  if (!asked.isExact) await leadElsewhere(services, url, asked.q);
  const view = await listView(services, url, languageOf(url.pathname), place);
  if (!view.isOff) services.searches?.note({ text: asked.q, results: view.total });
  return view;
}

/** `/kategori/:slug`; 404 for a category that there is not. */
export async function categoryPage(services: Deps, { request, params }: Args): Promise<ListView> {
  const slug = params.slug ?? '';
  if (!Category.find(slug)) throw responseFor(notFound('no such category'));
  const url = new URL(request.url);
  return listView(services, url, languageOf(url.pathname), { kind: 'category', slug });
}

/** `/provinsi/:slug`; 404 for a province that there is not. */
export async function provincePage(services: Deps, { request, params }: Args): Promise<ListView> {
  const slug = params.slug ?? '';
  if (!Province.findBySlug(slug)) throw responseFor(notFound('no such province'));
  const url = new URL(request.url);
  return listView(services, url, languageOf(url.pathname), { kind: 'province', slug });
}

async function leadElsewhere({ db }: Deps, { pathname }: URL, q: string): Promise<void> {
  const path = await redirectOf(db, SearchText.normalized(q));
  if (path !== null) throw redirect(SitePath.inLanguageOf(pathname, path));
}
