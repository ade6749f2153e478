import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound, responseFor } from '~/errors';
import * as Category from '~/features/catalog/Category';
import * as Province from '~/features/catalog/Province';
import { languageOf } from '~/paths';
import type { Services } from '~/services.server';
import { type ListView, listView } from './listView.server';

type Deps = Pick<Services, 'db' | 'clock' | 'search' | 'env'>;
type Args = Pick<LoaderFunctionArgs, 'request' | 'params'>;

/** `/cari` */
export async function searchPage(services: Deps, { request }: Args): Promise<ListView> {
  const url = new URL(request.url);
  return listView(services, url, languageOf(url.pathname), { kind: 'search' });
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
