import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { act, actorOf, enter, type Visit } from '~/features/accounts/visit.server';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import { type Db, writeTransaction } from '~db/connection.server';
import type { ApprovalState } from '~db/schema/stores';
import { festivalToJoin } from '../festivalToJoin.server';
import type { PhotoRef } from '../ProductCard';
import { chosenIds } from '../products/productList.server';
import { covers, type VariantSum, variantSums } from '../products/productListRepo.server';
import * as Approval from './Approval';
import { countByState } from './approvalRepo.server';
import { moveWithin } from './moveApproval.server';
import * as repo from './organizerProductRepo.server';

const PER_PAGE = 30;
const STATES = ['submitted', 'approved', 'returned', 'suspended'] as const satisfies ApprovalState[];
type Shown = (typeof STATES)[number];

export type ReviewedProduct = Awaited<ReturnType<typeof repo.productsIn>>[number] &
  repo.ProductHistory & { photo: PhotoRef | null; sums: VariantSum | null };

/** The products of one state of approval, those made first first, to be decided together. */
export async function organizerProductsPage(services: Services, args: LoaderFunctionArgs) {
  const visit = await enter(services, args, 'organizerProducts');
  const { pathname, searchParams } = new URL(args.request.url);
  const { db, clock } = services;
  const asked = readAddress(searchParams);
  const [festival, counts, found] = await Promise.all([
    festivalToJoin(db, clock.now()),
    services.remember('organizerProducts counts', () => countByState(db, 'product')),
    repo.productsIn(db, { ...asked, limit: PER_PAGE + 1 }),
  ]);
  const shown = found.slice(0, PER_PAGE);
  return {
    title: translator(paths.languageOf(pathname), 'curation')('products.title'),
    panel: visit.panel,
    ...{ state: asked.state, text: asked.text },
    checksFirst: festival?.checksProductsFirst ?? true,
    tabs: STATES.map((name) => ({ name, count: counts[name] ?? 0 })),
    products: await reviewed(db, shown),
    moves: Approval.organizerMoves(asked.state),
    nextAfter: found.length > PER_PAGE ? (shown.at(-1)?.id ?? null) : null,
    done: doneOf(searchParams),
  };
}

/** Always decodes: a bad value becomes the default. */
function readAddress(query: URLSearchParams) {
  const after = Number(query.get('setelah') ?? Number.NaN);
  return {
    state: STATES.find((one) => one === query.get('status')) ?? 'submitted',
    text: (query.get('q') ?? '')
      .toWellFormed()
      .replaceAll(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .slice(0, 100),
    afterId: Number.isSafeInteger(after) && after > 0 ? after : null,
  };
}

async function reviewed(
  db: Db,
  found: Awaited<ReturnType<typeof repo.productsIn>>,
): Promise<ReviewedProduct[]> {
  const ids = found.map(({ id }) => id);
  const [sums, photos, histories] = await Promise.all([
    variantSums(db, ids),
    covers(db, ids),
    repo.historiesOf(db, ids),
  ]);
  return found.map((product) => ({
    ...product,
    ...(histories.get(product.id) ?? { sinceAt: null, reason: '', editedAt: null }),
    photo: photos.get(product.id) ?? null,
    sums: sums.get(product.id) ?? null,
  }));
}

/** What the page before has done to how many, and how many somebody else had decided meanwhile. */
function doneOf(query: URLSearchParams) {
  const to = STATES.find((one) => one === query.get('selesai'));
  const [count, missed] = [Number(query.get('banyak')), Number(query.get('luput'))];
  const isRead = Number.isSafeInteger(count) && count >= 0 && Number.isSafeInteger(missed) && missed >= 0;
  return to && isRead ? { to, count, missed } : null;
}

const TO: Readonly<Record<string, Shown>> = { approve: 'approved', return: 'returned', suspend: 'suspended' };

export type ProductsProblem = 'noneChosen' | 'reason';
export type ProductsAnswer = { problem: ProductsProblem; reason: string; ids: readonly number[] };

/**
 * Approves, sends back or suspends the ticked products. Those that somebody else has decided since the page was
 * opened are left alone, and the page says how many they were.
 */
export async function organizerProductsAction(services: Services, args: ActionFunctionArgs) {
  const form = await postedForm(args.request);
  const intent = String(form.get('intent') ?? '');
  const visit = await act(services, args, 'organizerProducts', intent);
  const decision = decisionOf(form, TO[intent] ?? 'approved');
  const problem = problemOf(decision);
  if (problem)
    return data<ProductsAnswer>({ problem, reason: decision.reason, ids: decision.ids }, { status: 422 });
  const count = await decide(services, visit, decision);
  const { pathname } = new URL(args.request.url);
  const done = {
    ...{ status: decision.seen, selesai: decision.to, banyak: String(count) },
    luput: String(decision.ids.length - count),
  };
  return redirect(paths.organizerProducts(paths.languageOf(pathname), done), { status: 303 });
}

type Decision = { ids: readonly number[]; to: Shown; seen: Shown; reason: string };

const decisionOf = (form: FormData, to: Shown): Decision => ({
  to,
  ids: chosenIds(form.getAll('produk')),
  seen: STATES.find((one) => one === form.get('seen')) ?? 'submitted',
  reason: String(form.get('reason') ?? '')
    .toWellFormed()
    .trim()
    .slice(0, Approval.LONGEST_REASON),
});

function problemOf({ ids, to, reason }: Decision): ProductsProblem | null {
  if (ids.length === 0) return 'noneChosen';
  return Approval.needsReason(to) && reason.length < Approval.SHORTEST_REASON ? 'reason' : null;
}

function decide({ db, clock }: Services, visit: Visit, { ids, ...move }: Decision): Promise<number> {
  return writeTransaction(db, async (trx) => {
    let count = 0;
    // In the order of ids, so that two who decide the same ones at once do not wait for each other for ever.
    for (const id of [...ids].sort((a, b) => a - b)) {
      const moved = await moveWithin(trx, clock.now(), {
        ...{ ...move, kind: 'product', id },
        actor: actorOf(visit),
      });
      if (moved.outcome === 'moved') count += 1;
    }
    return count;
  });
}

export type OrganizerProductsPage = Awaited<ReturnType<typeof organizerProductsPage>>;
