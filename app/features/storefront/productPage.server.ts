import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { notFound, responseFor } from '~/errors';
import { cardsByIds } from '~/features/catalog/cardRepo.server';
import type { ProductCard } from '~/features/catalog/ProductCard';
import { idsOfStore, type ProductDetail, productDetail } from '~/features/catalog/productRepo.server';
import { presentSlug } from '~/features/catalog/slugRepo.server';
import { shownMoments } from '~/features/festival/festival.server';
import * as paths from '~/paths';
import type { Services } from '~/services.server';
import * as FestivalHead from './FestivalHead';
import { productHead } from './productHead.server';
import * as StoreState from './StoreState';

type Args = Pick<LoaderFunctionArgs, 'request' | 'params'>;

const RELATED = 10;

/** `/produk/:slug`: a product as it stands now; an old slug leads to the present one, an unknown one is a 404. */
export async function productPage(services: Services, { request, params }: Args) {
  const { db, visits, env } = services;
  const language = paths.languageOf(new URL(request.url).pathname);
  const slug = params.slug ?? '';
  const detail = await productDetail(db, await shownMoments(services), slug);
  if (!detail) throw await elsewhere(services, language, slug);
  visits.note({ kind: 'product', id: detail.product.id });
  const { moment, product, photos, variants, store, policies } = detail;
  return {
    festival: FestivalHead.of(moment, language),
    rules: moment.rules,
    product,
    photos,
    variants,
    store,
    policies,
    opening: StoreState.at(store, moment.now),
    related: await relatedTo(db, detail),
    publicUrl: env.publicUrl,
    head: productHead(detail, language, env.publicUrl),
  };
}

export type ProductView = Awaited<ReturnType<typeof productPage>>;

async function elsewhere({ db }: Services, language: paths.Language, slug: string): Promise<Response> {
  const present = await presentSlug(db, 'product', slug);
  if (present !== null && present !== slug) return redirect(paths.product(language, present), 301);
  return responseFor(notFound('no such product'));
}

/** More of the same store: what goes into the same parcel. */
async function relatedTo(db: Services['db'], { moment, product }: ProductDetail): Promise<ProductCard[]> {
  const ids = await idsOfStore(db, moment, product.storeId, { limit: RELATED, exceptId: product.id });
  return cardsByIds(db, moment, ids);
}
