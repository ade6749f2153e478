import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { notFound, responseFor } from '~/errors';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import { writeTransaction } from '~db/connection.server';
import { sendingLink } from './code/CodeMessage';
import { stopOne, waitingOf } from './contacts/changeRepo.server';
import { askRecovery } from './contacts/changes.server';
import { storesOfPeople } from './people/peopleRepo.server';
import * as Recovery from './people/Recovery';
import * as personRepo from './personRepo.server';
import * as SignInAddress from './SignInAddress';
import { liveOf } from './sessionRepo.server';
import { act, enter } from './visit.server';

const EVENTS_SHOWN = 50;

/** A person as organizers see her: contacts, stores, what happened, and the way back into her account. */
export async function organizerPersonPage(services: Services, args: LoaderFunctionArgs) {
  const visit = await enter(services, args, 'organizerPerson');
  const { db, clock } = services;
  const person = await personOf(services, args.params.personId);
  const [roles, stores, sessions, events, waiting] = await Promise.all([
    personRepo.rolesOf(db, person.id),
    storesOfPeople(db, [person.id]),
    liveOf(db, person.id, clock.now()),
    personRepo.eventsOf(db, person.id, EVENTS_SHOWN),
    waitingOf(db, person.id),
  ]);
  const { id, name, phone, email, backupPhone, createdAt } = person;
  const language = paths.languageOf(new URL(args.request.url).pathname);
  return {
    title: name || phone || email || translator(language, 'accounts')('people.nameless'),
    panel: visit.panel,
    person: { id, name, phone, email, backupPhone, createdAt },
    roles,
    canRecover: !isOrganizer(roles),
    stores: stores.map(({ id, name, role, approval }) => ({ id, name, role, approval })),
    sessions: sessions.length,
    events,
    waiting: waiting.map((change) => ({
      ...{ id: change.id, kind: change.kind, value: change.value, holdsAt: change.holdsAt },
      ...{ reason: change.reason, proof: change.proof },
      tellHref: phone && change.approvedBy !== null ? tellingLink(services, phone, change) : null,
    })),
  };
}
export type OrganizerPersonPage = Awaited<ReturnType<typeof organizerPersonPage>>;

const isOrganizer = (roles: readonly string[]): boolean => roles.some((role) => role !== 'mentor');

async function personOf({ db }: Services, text = '') {
  const person = /^\d{1,15}$/.test(text) ? await personRepo.findPerson(db, Number(text)) : undefined;
  if (!person) throw responseFor(notFound('no such person'));
  return person;
}

/** The old number is told too: if it is not lost after all, its holder can still stop the change. */
function tellingLink({ env }: Services, phone: string, { value }: { value: string }): string {
  const t = translator('id', 'accounts');
  const link = env.publicUrl + paths.account('id');
  return sendingLink({ channel: 'whatsapp', address: phone }, t('people.told', { value, link }), '');
}

type Typed = { value: string; reason: string; proof: string };
export type OrganizerPersonAnswer = Typed & { problem: 'value' | 'reason' | 'proof' | 'taken' | 'organizer' };

/** Begins to give a person another number or e-mail, a day from now; or stops what waits. */
export async function organizerPersonAction(services: Services, args: ActionFunctionArgs) {
  const form = await postedForm(args.request);
  const intent = String(form.get('intent') ?? '');
  const visit = await act(services, args, 'organizerPerson', intent);
  const person = await personOf(services, args.params.personId);
  const by = { personId: person.id, organizerId: visit.person.id };
  const refusal = intent === 'stop' ? await stop(services, by, form) : await recover(services, by, form);
  if (refusal) return data(refusal, { status: 422 });
  const language = paths.languageOf(new URL(args.request.url).pathname);
  return redirect(paths.organizerPerson(language, person.id), { status: 303 });
}

type By = { personId: number; organizerId: number };

async function recover({ db, clock }: Services, { personId, organizerId }: By, form: FormData) {
  const typed = typedIn(form);
  const refuse = (problem: OrganizerPersonAnswer['problem']): OrganizerPersonAnswer => ({
    problem,
    ...typed,
  });
  const address = SignInAddress.read(typed.value);
  const proof = Recovery.PROOFS.find((one) => one === typed.proof);
  if (!address) return refuse('value');
  if (!proof) return refuse('proof');
  if (typed.reason.length < Recovery.SHORTEST_REASON) return refuse('reason');
  // An organizer's account opens more than her own: it is given back by whoever runs the machine.
  if (isOrganizer(await personRepo.rolesOf(db, personId))) return refuse('organizer');
  const kind = address.channel === 'email' ? ('email' as const) : ('phone' as const);
  const wanted = {
    personId,
    kind,
    value: address.address,
    reason: typed.reason,
    proof,
    approvedBy: organizerId,
  };
  const outcome = await writeTransaction(db, (trx) => askRecovery(trx, clock.now(), wanted));
  return outcome === 'taken' ? refuse('taken') : null;
}

function typedIn(form: FormData): Typed {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return {
    value: text('value').slice(0, 254),
    reason: text('reason').slice(0, Recovery.LONGEST_REASON),
    proof: text('proof').slice(0, 20),
  };
}

const stop = ({ db, clock }: Services, { personId, organizerId }: By, form: FormData) =>
  writeTransaction(db, async (trx) => {
    const now = clock.now();
    const stopped = await stopOne(trx, personId, Number(form.get('id')) || 0, now);
    const by = { actorKind: 'organizer', actorId: organizerId } as const;
    if (stopped) {
      await personRepo.noteEvent(trx, {
        personId,
        kind: 'changeStopped',
        detail: stopped.kind,
        ...by,
        at: now,
      });
    }
    return null;
  });
