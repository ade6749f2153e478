import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound, responseFor } from '~/errors';
import * as Province from '~/features/catalog/Province';
import { productDetail } from '~/features/catalog/productRepo.server';
import * as Rupiah from '~/features/catalog/Rupiah';
import type { SocialSubject } from '~/features/catalog/socialPicture.server';
import { storeDetail } from '~/features/catalog/storeRepo.server';
import { festivalBySlug, shownMoments } from '~/features/festival/festival.server';
import { translator } from '~/i18n/i18n.server';
import { dayMonthYear } from '~/i18n/Moment';
import type { Services } from '~/services.server';

type Deps = Pick<Services, 'db' | 'clock'>;

/** `/og/<kind>/<slug>.png`: the picture that a shared link shows, in Indonesian. Hidden things have none. */
export async function socialPicture(
  services: Services,
  { params }: Pick<LoaderFunctionArgs, 'params'>,
): Promise<Response> {
  const subject = await subjectOf(services, params.kind ?? '', (params.file ?? '').replace(/\.png$/, ''));
  if (!subject) throw responseFor(notFound('no such picture'));
  return new Response(await services.photos.socialPicture(subject), {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'no-cache' },
  });
}

async function subjectOf(services: Deps, kind: string, slug: string): Promise<SocialSubject | null> {
  if (kind === 'product') return ofProduct(services, slug);
  if (kind === 'store') return ofStore(services, slug);
  return kind === 'festival' ? ofFestival(services, slug) : null;
}

async function ofProduct(services: Deps, slug: string): Promise<SocialSubject | null> {
  const detail = await productDetail(services.db, await shownMoments(services), slug);
  if (!detail) return null;
  const { product, store, variants } = detail;
  const t = translator('id', 'storefront');
  return {
    kind: 'product',
    title: product.name,
    subtitle: t('og.storeOf', { store: store.name, place: store.regency }),
    price: Rupiah.format(Math.min(...variants.map(({ priceRupiah }) => priceRupiah))),
    batikId: store.id,
  };
}

async function ofStore(services: Deps, slug: string): Promise<SocialSubject | null> {
  const detail = await storeDetail(services.db, await shownMoments(services), slug);
  if (!detail) return null;
  const { id, name, regency, provinceCode } = detail.contact;
  const place = `${regency}, ${Province.nameOf(provinceCode, 'id')}`;
  return { kind: 'store', title: name, subtitle: place, price: null, batikId: id };
}

async function ofFestival(services: Deps, slug: string): Promise<SocialSubject | null> {
  const moment = await festivalBySlug(services, slug);
  if (!moment) return null;
  const { festival, opensAt, closesAt } = moment;
  const days =
    opensAt === null || closesAt === null
      ? festival.theme.id
      : translator('id', 'storefront')('og.festival', {
          from: dayMonthYear(opensAt, 'id'),
          until: dayMonthYear(closesAt - 1, 'id'),
        });
  return { kind: 'festival', title: festival.name.id, subtitle: days, price: null, batikId: festival.id };
}
