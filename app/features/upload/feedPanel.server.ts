import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { actInStore, enterStore } from '~/features/accounts/visit.server';
import type { FestivalMoment } from '~/features/festival/Festival';
import { currentFestival } from '~/features/festival/festival.server';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import { agreeToShrink } from './feedAgreement.server';
import { type FeedFindings, findingsOf } from './feedCheck.server';
import { currentFeed } from './feedRefresh.server';
import type { FeedState } from './feedRepo.server';
import { isVisibleStore } from './feedStoreRepo.server';

/** `/penjual/katalog`: the address of the store's feed, how it stands, what Meta would refuse of it. */
export async function sellerFeedPage(services: Services, args: LoaderFunctionArgs) {
  const { panel, store } = await enterStore(services, args, 'sellerFeed');
  const { pathname, searchParams } = new URL(args.request.url);
  const { db, env } = services;
  const moment = await feedMoment(services, store.id);
  const feed = moment && (await currentFeed(services, moment, store.id));
  const findings: FeedFindings | null =
    moment && (await findingsOf(db, moment, store.id, afterOf(searchParams.get('setelah'))));
  return {
    panel,
    title: translator(paths.languageOf(pathname), 'feeds')('title'),
    address: env.publicUrl + paths.storeFeed(store.slug),
    standing: feed && standingOf(feed.state),
    findings,
    isAgreed: searchParams.get('selesai') === 'agree',
  };
}

export type SellerFeedPage = Awaited<ReturnType<typeof sellerFeedPage>>;

/** Agrees that the store's feed shrinks by what the page said; answers that it is more by now, if it is. */
export async function sellerFeedAction(services: Services, args: ActionFunctionArgs) {
  const form = await postedForm(args.request);
  const { store, person } = await actInStore(services, args, 'sellerFeed', String(form.get('intent') ?? ''));
  const moment = await feedMoment(services, store.id);
  const isDone = moment && (await agreeToShrink(services, moment, store.id, { form, personId: person.id }));
  if (!isDone) return data<FeedAnswer>({ problem: 'changed' }, { status: 409 });
  const language = paths.languageOf(new URL(args.request.url).pathname);
  return redirect(paths.sellerFeed(language, { selesai: 'agree' }), { status: 303 });
}

export type FeedAnswer = { problem: 'changed' };

/** The moment at which the store has a feed, null while it has none. */
async function feedMoment(
  services: Pick<Services, 'db' | 'clock'>,
  storeId: number,
): Promise<FestivalMoment | null> {
  const moment = await currentFestival(services);
  if (!moment || moment.rules.feeds === 'none') return null;
  return (await isVisibleStore(services.db, moment, storeId)) ? moment : null;
}

const afterOf = (text: string | null): number =>
  text !== null && /^\d{1,15}$/.test(text) ? Number(text) : 0;

/** How a feed stands, for the page. */
export type FeedStanding = { itemCount: number; held: HeldCounts | null };
type HeldCounts = { heldAt: number; freshCount: number; lostCount: number };

function standingOf({ itemCount, heldAt, freshCount, lostCount }: FeedState): FeedStanding {
  const held = heldAt === null ? null : { heldAt, freshCount: freshCount ?? 0, lostCount: lostCount ?? 0 };
  return { itemCount, held };
}
