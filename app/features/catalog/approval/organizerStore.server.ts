import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { notFound, responseFor } from '~/errors';
import * as PhoneNumber from '~/features/accounts/PhoneNumber';
import { act, actorOf, enter } from '~/features/accounts/visit.server';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import type { ApprovalState } from '~db/schema/stores';
import * as StoreFacts from '../StoreFacts';
import { checklistSubject } from '../storeFactsRepo.server';
import * as Approval from './Approval';
import { historyOf } from './approvalRepo.server';
import { moveApproval } from './moveApproval.server';
import * as repo from './organizerStoreRepo.server';
import * as ReadyText from './ReadyText';

const HISTORY = 50;
const MAX_ID = 2 ** 53;

function storeIdOf({ params }: LoaderFunctionArgs): number {
  const id = /^[1-9]\d{0,15}$/.test(params.id ?? '') ? Number(params.id) : Number.NaN;
  if (!(id < MAX_ID)) throw responseFor(notFound('no such store'));
  return id;
}

/** One store as organizers judge it, with all that is known of it and what may be done. */
export async function organizerStorePage(services: Services, args: LoaderFunctionArgs) {
  const visit = await enter(services, args, 'organizerStore');
  const { db } = services;
  const found = await repo.storeForReview(db, storeIdOf(args));
  if (!found) throw responseFor(notFound('no such store'));
  const { store, contacts, licences } = found;
  const values = contacts.map(({ value }) => value);
  const [history, likenesses, productCount, missing] = await Promise.all([
    historyOf(db, ['store', 'edit'], store.id, HISTORY),
    repo.likenesses(db, store, values),
    repo.activeProducts(db, store.id),
    missingFacts(services, store.id),
  ]);
  return {
    title: store.name,
    panel: visit.panel,
    ...{ store, contacts, licences, history, likenesses, productCount, missing },
    moves: Approval.organizerMoves(store.approval),
    tell: tellLink(services, found, history[0]),
  };
}

type Review = NonNullable<Awaited<ReturnType<typeof repo.storeForReview>>>;
type Event = Awaited<ReturnType<typeof historyOf>>[number];

/** The link by which an organizer tells the seller the last decision; null where there is no number, or no decision. */
function tellLink({ env }: Services, { store, contacts }: Review, last: Event | undefined): string | null {
  const number = contacts.find(({ kind }) => kind === 'whatsapp')?.value;
  if (!number || last?.actorKind !== 'organizer') return null;
  const text = ReadyText.storeNews({
    ...{ store: store.name, person: store.ownerName, to: store.approval, reason: last.reason },
    isRestored: false,
    panelUrl: env.publicUrl + paths.seller('id'),
  });
  return `https://wa.me/${PhoneNumber.digits(number)}?text=${encodeURIComponent(text.toWellFormed())}`;
}

/** What keeps a store from being approved. */
async function missingFacts({ db, clock }: Services, storeId: number) {
  const subject = await checklistSubject(db, clock.now(), storeId);
  return subject ? StoreFacts.missing(subject.facts, subject.required) : [];
}

export type ReviewProblem = 'reason' | 'changed' | 'missing' | 'illegal';
export type ReviewAnswer = { problem: ReviewProblem; reason: string };

const TO: Readonly<Record<string, ApprovalState>> = {
  approve: 'approved',
  return: 'returned',
  suspend: 'suspended',
};

/** Approves, sends back, suspends or restores; what was typed comes back when it could not be done. */
export async function organizerStoreAction(services: Services, args: ActionFunctionArgs) {
  const form = await postedForm(args.request);
  const intent = String(form.get('intent') ?? '');
  const visit = await act(services, args, 'organizerStore', intent);
  const id = storeIdOf(args);
  const to = TO[intent] ?? 'approved';
  const reason = String(form.get('reason') ?? '')
    .trim()
    .slice(0, Approval.LONGEST_REASON);
  const seen = String(form.get('seen') ?? '') as ApprovalState;
  const problem = await problemOf(services, { id, to, reason });
  if (problem) return data<ReviewAnswer>({ problem, reason }, { status: 422 });
  const actor = actorOf(visit);
  const moved = await moveApproval(services, { kind: 'store', id, to, seen, reason, actor });
  if (moved.outcome === 'missing') throw responseFor(notFound('no such store'));
  if (moved.outcome !== 'moved')
    return data<ReviewAnswer>({ problem: moved.outcome, reason }, { status: 409 });
  return redirect(paths.organizerStore(paths.languageOf(new URL(args.request.url).pathname), id), {
    status: 303,
  });
}

type Asked = { id: number; to: ApprovalState; reason: string };

async function problemOf(services: Services, { id, to, reason }: Asked): Promise<ReviewProblem | null> {
  if (Approval.needsReason(to) && reason.length < Approval.SHORTEST_REASON) return 'reason';
  if (to === 'approved' && (await missingFacts(services, id)).length > 0) return 'missing';
  return null;
}

export type OrganizerStorePage = Awaited<ReturnType<typeof organizerStorePage>>;
