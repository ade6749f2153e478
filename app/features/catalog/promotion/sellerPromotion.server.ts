import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterStore } from '~/features/accounts/visit.server';
import { translator } from '~/i18n/i18n.server';
import * as WibDay from '~/jobs/WibDay';
import * as paths from '~/paths';
import type { Services } from '~/services.server';
import type { ReferralMedium } from '~db/schema/selling';
import { pricePages, promoted } from './promotionFacts.server';
import * as ReferralVisit from './ReferralVisit';
import { referralsOf } from './referralRepo.server';

const COUNTED_DAYS = 30;

/** The poster kit of the store whose panel is open, with how often each medium led to it in the last 30 days. */
export async function sellerPromotionPage(services: Services, args: LoaderFunctionArgs) {
  const visit = await enterStore(services, args, 'sellerPromotion');
  const { db, clock, env } = services;
  const language = paths.languageOf(new URL(args.request.url).pathname);
  const known = await promoted(services, visit.store.id);
  const today = WibDay.of(clock.now());
  const visits = await referralsOf(db, visit.store.id, today - COUNTED_DAYS + 1);
  const { name, slug } = known.store;
  return {
    panel: visit.panel,
    title: translator(language, 'promotion')('title'),
    store: { id: visit.store.id, name, slug },
    isShown: known.moment !== null,
    pricePages: pricePages(known.productCount),
    productCount: known.productCount,
    media: ReferralVisit.MEDIA.map((medium): PromotedMedium => {
      const address = env.publicUrl + paths.storeFrom(slug, medium);
      return { medium, address, caption: captionOf(name, address), visits: visits.get(medium) ?? 0 };
    }),
    total: sum([...visits.values()]),
  };
}

/** What goes beside a shared picture; in Indonesian whatever the page is in, for it is for shoppers. */
const captionOf = (name: string, address: string): string =>
  translator('id', 'promotion')('drawn.caption', { name: name.toWellFormed(), address });

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

export type SellerPromotionPage = Awaited<ReturnType<typeof sellerPromotionPage>>;
export type PromotedMedium = { medium: ReferralMedium; address: string; caption: string; visits: number };
