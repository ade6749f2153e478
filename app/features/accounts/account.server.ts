import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import { type AccountAnswer, type Intent, NEWS } from './AccountIntent';
import { accountHead } from './accountHead.server';
import * as intents from './accountIntents.server';
import { waitingOf } from './contacts/changeRepo.server';
import { changeContact, stopWaitingChange } from './contacts/contactIntents.server';
import { eventsOf, findPerson } from './personRepo.server';
import { liveOf } from './sessionRepo.server';
import { act, enter } from './visit.server';

const EVENTS_SHOWN = 20;

/** A person's own account: name, contacts, password, where she is signed in, and what happened. */
export async function accountPage(services: Services, args: LoaderFunctionArgs) {
  const visit = await enter(services, args, 'account');
  const { db, clock } = services;
  const { id } = visit.person;
  const [person, waiting, sessions, events] = await Promise.all([
    findPerson(db, id),
    waitingOf(db, id),
    liveOf(db, id, clock.now()),
    eventsOf(db, id, EVENTS_SHOWN),
  ]);
  const news = new URL(args.request.url).searchParams.get('kabar');
  return {
    head: accountHead(services, args.request, 'account'),
    news: NEWS.find((one) => one === news) ?? null,
    isOrganizer: visit.panel.isOrganizer,
    hasStore: visit.stores.length > 0,
    person: {
      ...visit.person,
      backupPhone: person?.backupPhone ?? null,
      hasPassword: person?.passwordHash != null,
    },
    waiting: waiting.map(({ id, kind, value, holdsAt, approvedBy }) => ({
      ...{ id, kind, value, holdsAt },
      isRecovery: approvedBy !== null,
    })),
    sessions: sessions.map(({ id, device, createdAt, seenAt }) => ({
      ...{ id, device, createdAt, seenAt },
      isThis: id === visit.session.id,
    })),
    events,
  };
}
export type AccountPage = Awaited<ReturnType<typeof accountPage>>;

const INTENTS: Readonly<Record<string, Intent>> = {
  name: intents.changeName,
  password: intents.changePassword,
  endSession: intents.endSession,
  endOthers: intents.endOtherSessions,
  notMe: intents.notMe,
  contact: changeContact,
  stopChange: stopWaitingChange,
};

export async function accountAction(services: Services, args: ActionFunctionArgs) {
  const form = await postedForm(args.request);
  const name = String(form.get('intent') ?? '');
  const visit = await act(services, args, 'account', name);
  const intent = INTENTS[name];
  if (!intent) throw new Error(`the table knows the intent ${name}, the page does not`);
  const done = await intent(services, args, { visit, form });
  if ('refusal' in done) return data<AccountAnswer>(done.refusal, { status: done.status ?? 422 });
  if ('to' in done)
    return redirect(done.to, { status: 303, ...(done.headers ? { headers: done.headers } : {}) });
  const account = paths.account(paths.languageOf(new URL(args.request.url).pathname));
  return redirect(`${account}?kabar=${done.news}${done.section ? `#${done.section}` : ''}`, { status: 303 });
}
