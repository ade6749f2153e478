import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { act, enter } from '~/features/accounts/visit.server';
import type { FestivalMoment } from '~/features/festival/Festival';
import { currentFestival } from '~/features/festival/festival.server';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import { agreeToShrink } from './feedAgreement.server';
import type { FeedAnswer } from './feedPanel.server';
import { currentFeed } from './feedRefresh.server';
import { heldFeeds } from './feedRepo.server';
import { isVisibleStore } from './feedStoreRepo.server';

const MOST = 100;

/** `/panitia/katalog`: the feeds that go on as they were until somebody agrees that they shrink. */
export async function organizerFeedsPage(services: Services, args: LoaderFunctionArgs) {
  const visit = await enter(services, args, 'organizerFeeds');
  const { pathname, searchParams } = new URL(args.request.url);
  const moment = await momentWithFeeds(services);
  const whole = moment && (await currentFeed(services, moment, null));
  return {
    panel: visit.panel,
    title: translator(paths.languageOf(pathname), 'feeds')('organizer.title'),
    address: services.env.publicUrl + paths.festivalFeed,
    itemCount: whole?.state.itemCount ?? null,
    held: moment ? await heldFeeds(services.db, moment.festival.id, MOST) : [],
    isAgreed: searchParams.get('selesai') === 'agree',
  };
}

export type OrganizerFeedsPage = Awaited<ReturnType<typeof organizerFeedsPage>>;

/** Agrees that the feed of a store, or with store 0 that of the festival, shrinks by what the page said. */
export async function organizerFeedsAction(services: Services, args: ActionFunctionArgs) {
  const form = await postedForm(args.request);
  const { person } = await act(services, args, 'organizerFeeds', String(form.get('intent') ?? ''));
  const moment = await momentWithFeeds(services);
  const storeId = Number(form.get('store'));
  const isThere = moment && (storeId === 0 || (await isVisibleStore(services.db, moment, storeId)));
  const isDone =
    isThere && (await agreeToShrink(services, moment, storeId || null, { form, personId: person.id }));
  if (!isDone) return data<FeedAnswer>({ problem: 'changed' }, { status: 409 });
  const language = paths.languageOf(new URL(args.request.url).pathname);
  return redirect(paths.organizerFeeds(language, { selesai: 'agree' }), { status: 303 });
}

async function momentWithFeeds(services: Services): Promise<FestivalMoment | null> {
  const moment = await currentFestival(services);
  return moment && moment.rules.feeds !== 'none' ? moment : null;
}
