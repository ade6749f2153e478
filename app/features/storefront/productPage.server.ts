import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { notFound, responseFor } from '~/errors';
import { cardsByIds } from '~/features/catalog/cardRepo.server';
import type { ProductCard } from '~/features/catalog/ProductCard';
import { idsOfStore, type ProductDetail, productDetail } from '~/features/catalog/productRepo.server';
import { presentSlug } from '~/features/catalog/slugRepo.server';
import type { FestivalMoment } from '~/features/festival/Festival';
import { shownMoments } from '~/features/festival/festival.server';
import * as paths from '~/paths';
import type { Services } from '~/services.server';
import { productHead } from './productHead.server';
import * as StoreState from './StoreState';

type Args = Pick<LoaderFunctionArgs, 'request' | 'params'>;

const RELATED = 10;

/** `/produk/:slug`: a product as it stands now; an old slug leads to the present one, an unknown one is a 404. */
export async function productPage(services: Services, { request, params }: Args) {
  const { db, visits, env } = services;
  const language = paths.languageOf(new URL(request.url).pathname);
  const slug = params.slug ?? '';
  const moments = await shownMoments(services);
  const detail = await productDetail(db, moments, slug);
  if (!detail) throw await elsewhere(db, moments, language, slug);
  visits.note({ kind: 'product', id: detail.product.id });
  const { moment, product, photos, variants, store, policies } = detail;
  return {
    festival: { name: moment.festival.name[language], opensAt: moment.opensAt },
    rules: moment.rules,
    product,
    photos,
    variants,
    store,
    policies,
    opening: StoreState.at(store, moment.now),
    related: await relatedTo(services, detail),
    head: productHead(detail, language, env.publicUrl),
  };
}

export type ProductView = Awaited<ReturnType<typeof productPage>>;

/** The present slug of what is hidden may say what it is: an old address leads on only to what is shown. */
async function elsewhere(
  db: Services['db'],
  moments: readonly FestivalMoment[],
  language: paths.Language,
  slug: string,
): Promise<Response> {
  const present = await presentSlug(db, 'product', slug);
  const isShown = present !== null && (await productDetail(db, moments, present)) !== null;
  return isShown ? redirect(paths.product(language, present), 301) : responseFor(notFound('no such product'));
}

/** More of the same store: what goes into the same parcel. */
async function relatedTo(
  { db, remember }: Pick<Services, 'db' | 'remember'>,
  { moment, product }: ProductDetail,
): Promise<ProductCard[]> {
  const { id, storeId } = product;
  const ids = await remember(`more than product ${id}, festival ${moment.festival.id}`, () =>
    idsOfStore(db, moment, storeId, { limit: RELATED, exceptId: id }),
  );
  return cardsByIds(db, moment, ids);
}
