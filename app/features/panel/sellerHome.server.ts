import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { notFound, responseFor } from '~/errors';
import { chooseStore } from '~/features/accounts/sessionRepo.server';
import { act, enterStore, type Visit } from '~/features/accounts/visit.server';
import * as Checklist from '~/features/catalog/Checklist';
import { festivalToJoin } from '~/features/catalog/festivalToJoin.server';
import * as AnswerTime from '~/features/orders/AnswerTime';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import * as DayFigures from './DayFigures';
import { homeStore } from './homeStoreRepo.server';
import { newsFor, readNews } from './news.server';
import * as ResponseScore from './ResponseScore';
import * as repo from './sellerHomeRepo.server';
import * as ToDo from './ToDo';

const DAY_MS = 24 * 60 * 60_000;
/** What the score is made of. */
const LOOK_BACK_MS = 30 * DAY_MS;
const MOST_ORDERS = 2_000;

/** The home of a store's panel: what is to be done, what it lacks, its figures and its news. */
export async function sellerHomePage(services: Services, args: LoaderFunctionArgs) {
  const visit = await enterStore(services, args, 'sellerHome');
  const { db, clock } = services;
  const { store, person } = visit;
  const now = clock.now();
  const t = translator(paths.languageOf(new URL(args.request.url).pathname), 'panel');
  const festivalId = (await festivalToJoin(db, now))?.id ?? 0;
  const [home, waiting, orders, views, news] = await Promise.all([
    homeStore(db, { storeId: store.id, festivalId, now }),
    repo.waiting(db, { storeId: store.id, festivalId, personId: person.id }),
    repo.ordersSince(db, { storeId: store.id, sinceAt: now - LOOK_BACK_MS, limit: MOST_ORDERS }),
    repo.viewsSince(db, store.id, DayFigures.firstDay(now)),
    newsFor(db, visit),
  ]);
  const items = home ? Checklist.items(home.checklist) : [];
  const { unsavedId, ...counts } = waiting;
  return {
    title: t('sellerHome.title', { name: person.name }),
    panel: visit.panel,
    ...{ now, news, approval: store.approval, unsavedId },
    toDo: ToDo.list({
      ...counts,
      newOrders: ToDo.ordersIn(orders, 'opened', now),
      unopenedOrders: ToDo.ordersIn(orders, 'intent', now),
      unsaved: unsavedId === null ? 0 : 1,
    }),
    checklist: items.some(({ isRequired, state }) => isRequired && state !== 'done') ? items : null,
    days: DayFigures.of(views, orders, now),
    answers: home && { ...AnswerTime.at(home.schedule, now), zone: home.schedule.timeZone },
    score: ResponseScore.of(orders, now),
  };
}

/** Opens the panel of another store of hers, or notes that the news was read. */
export async function sellerHomeAction(services: Services, args: ActionFunctionArgs) {
  const form = await postedForm(args.request);
  const intent = String(form.get('intent') ?? '');
  const visit = await act(services, args, 'sellerHome', intent);
  if (intent === 'read') await readNews(services, visit, form);
  else await openStore(services, visit, Number(form.get('store')));
  return redirect(paths.seller(paths.languageOf(new URL(args.request.url).pathname)), { status: 303 });
}

async function openStore({ db }: Services, visit: Visit, storeId: number): Promise<void> {
  const chosen = visit.stores.find(({ id }) => id === storeId);
  if (!chosen) throw responseFor(notFound('no store of this person'));
  await chooseStore(db, visit.session.id, chosen.id);
}

export type SellerHomePage = Awaited<ReturnType<typeof sellerHomePage>>;
