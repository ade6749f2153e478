import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { notFound, responseFor } from '~/errors';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import { writeTransaction } from '~db/connection.server';
import * as actingRepo from './actingRepo.server';
import { tell } from './noticeRepo.server';
import { setActing } from './sessionRepo.server';
import { act, enter, type Visit } from './visit.server';

/** How long a store stays open; whoever needs longer says why once more. */
export const ACTING_MS = 30 * 60_000;
const REASON = { shortest: 5, longest: 500 };

/** Where an organizer says why she opens a store as its seller. */
export async function actingPage(services: Services, args: LoaderFunctionArgs) {
  const visit = await enter(services, args, 'acting');
  const store = await storeOf(services, args.params.storeId);
  const t = translator(paths.languageOf(new URL(args.request.url).pathname), 'accounts');
  return { title: t('acting.title', { store: store.name }), panel: visit.panel, store };
}
export type ActingPage = Awaited<ReturnType<typeof actingPage>>;
export type ActingAnswer = { problem: 'reason'; reason: string };

async function storeOf({ db }: Services, text = '') {
  const store = /^\d{1,15}$/.test(text) ? await actingRepo.storeToOpen(db, Number(text)) : undefined;
  if (!store) throw responseFor(notFound('no such store'));
  return store;
}

/** Opens the store for half an hour. Its people are told at once, and can read what was done. */
export async function actingAction(services: Services, args: ActionFunctionArgs) {
  const form = await postedForm(args.request);
  const visit = await act(services, args, 'acting', String(form.get('intent') ?? ''));
  const store = await storeOf(services, args.params.storeId);
  const reason = String(form.get('reason') ?? '').trim();
  if (reason.length < REASON.shortest || reason.length > REASON.longest) {
    return data<ActingAnswer>(
      { problem: 'reason', reason: reason.slice(0, REASON.longest) },
      { status: 422 },
    );
  }
  await open(services, visit, { storeId: store.id, reason });
  return redirect(paths.seller(paths.languageOf(new URL(args.request.url).pathname)), { status: 303 });
}

const open = (
  { db, clock }: Services,
  { session, person }: Visit,
  wanted: { storeId: number; reason: string },
) =>
  writeTransaction(db, async (trx) => {
    const now = clock.now();
    if (session.actingId !== null) await actingRepo.endActing(trx, session.actingId, now);
    const untilAt = now + ACTING_MS;
    const acting = { ...wanted, organizerId: person.id, startedAt: now, untilAt };
    await setActing(trx, session.id, await actingRepo.insertActing(trx, acting));
    const payload = { organizer: person.name, reason: wanted.reason, untilAt };
    await tell(trx, now, { storeId: wanted.storeId, kind: 'acting', payload });
  });

/** Nothing to see where an acting is ended: leads to the organizers' home. */
export async function actingEndPage(services: Services, args: LoaderFunctionArgs) {
  await enter(services, args, 'actingEnd');
  return redirect(paths.organizer(paths.languageOf(new URL(args.request.url).pathname)), { status: 303 });
}

/** Closes the store that was opened. */
export async function actingEndAction(services: Services, args: ActionFunctionArgs) {
  const form = await postedForm(args.request);
  const visit = await act(services, args, 'actingEnd', String(form.get('intent') ?? ''));
  const { actingId, id } = visit.session;
  await writeTransaction(services.db, async (trx) => {
    if (actingId !== null) await actingRepo.endActing(trx, actingId, services.clock.now());
    await setActing(trx, id, null);
  });
  return redirect(paths.organizer(paths.languageOf(new URL(args.request.url).pathname)), { status: 303 });
}
