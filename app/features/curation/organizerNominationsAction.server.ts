import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { tell } from '~/features/accounts/noticeRepo.server';
import { act } from '~/features/accounts/visit.server';
import { LONGEST_REASON, SHORTEST_REASON } from '~/features/catalog/approval/Approval';
import { chosenIds } from '~/features/catalog/products/productList.server';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import { type Db, writeTransaction } from '~db/connection.server';
import type { EntryState } from '~db/schema/festival';
import { festivalToSell } from './festivalToSell.server';
import * as Nomination from './Nomination';
import * as repo from './nominationRepo.server';
import { STATES } from './organizerNominations.server';

export type NominationsProblem = 'noneChosen' | 'reason';
export type NominationsAnswer = { problem: NominationsProblem; reason: string; ids: readonly number[] };

type Decision = {
  ids: readonly number[];
  to: 'accepted' | 'returned';
  /** What the organizer saw: what is another by now is left alone. */
  seen: EntryState;
  reason: string;
  personId: number;
};

/** Accepts or sends back the ticked nominations; those that have changed since are left alone, and counted. */
export async function organizerNominationsAction(services: Services, args: ActionFunctionArgs) {
  const form = await postedForm(args.request);
  const intent = String(form.get('intent') ?? '');
  const visit = await act(services, args, 'organizerNominations', intent);
  const decision = decisionOf(form, intent === 'accept' ? 'accepted' : 'returned', visit.person.id);
  const { ids, to, reason, seen } = decision;
  const problem = problemOf(decision);
  if (problem) return data<NominationsAnswer>({ problem, reason, ids }, { status: 422 });
  const { db, clock } = services;
  const count = await writeTransaction(db, (trx) => decide(trx, clock.now(), decision));
  const { pathname } = new URL(args.request.url);
  const done = { status: seen, selesai: to, banyak: String(count), luput: String(ids.length - count) };
  return redirect(paths.organizerNominations(paths.languageOf(pathname), done), { status: 303 });
}

const decisionOf = (form: FormData, to: Decision['to'], personId: number): Decision => ({
  ...{ to, personId },
  ids: chosenIds(form.getAll('produk')),
  seen: STATES.find((one) => one === form.get('seen')) ?? 'nominated',
  reason: String(form.get('reason') ?? '')
    .toWellFormed()
    .trim()
    .slice(0, LONGEST_REASON),
});

function problemOf({ ids, to, reason }: Decision): NominationsProblem | null {
  if (ids.length === 0) return 'noneChosen';
  return to === 'returned' && reason.length < SHORTEST_REASON ? 'reason' : null;
}

/** Gives back how many were decided. */
async function decide(trx: Db, now: number, decision: Decision): Promise<number> {
  const { ids, to, seen, reason, personId } = decision;
  const open = await festivalToSell(trx, now);
  if (!open || !Nomination.decisions(seen).includes(to)) return 0;
  const festivalId = open.festival.id;
  const present = await repo.nominationsOf(trx, festivalId, ids, true);
  const decided = [...present.values()].filter(({ state }) => state === seen);
  const names = await repo.productNames(
    trx,
    decided.map(({ productId }) => productId),
  );
  for (const { productId, storeId } of decided) {
    const by = { decidedAt: now, decidedBy: personId };
    await repo.decide(trx, { festivalId, productId, state: to, reason, ...by });
    const payload = { name: names.get(productId) ?? '', productId, reason };
    await tell(trx, now, { storeId, kind: `nomination.${to}`, payload });
  }
  return decided.length;
}
