import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import * as BasketView from './BasketView';
import { basketHeaders, readBasket, rememberGroup } from './basketCookie.server';
import { basketNow } from './basketNow.server';
import { type Placing, placedByTwin, placeOrders } from './checkout.server';
import { type CheckoutForm, checkoutSchema, knownFields, notesByStore } from './checkoutSchema';
import type { StoreRefusal } from './limits.server';
import * as OrderCode from './OrderCode';
import type { Ordering } from './Ordering';
import * as orderRepo from './orderRepo.server';
import { ownHead } from './ownPage.server';
import * as SeenBasket from './SeenBasket';

const KEY_BYTES = 16;

/** The order form: what the basket holds now, and a key that makes a submit that comes twice one order. */
export async function checkoutPage(services: Services, { request }: LoaderFunctionArgs) {
  const lines = await readBasket({ cookies: services.cookies, request });
  const { door, basket } = await basketNow(services, lines);
  const mended = BasketView.mended(basket);
  return {
    head: ownHead(services, request, 'checkout'),
    door,
    before: basket,
    basket: mended.basket,
    shown: SeenBasket.format(mended.lines),
    key: OrderCode.groupCode(services.random(KEY_BYTES)),
  };
}

/** Why the form comes back. What was typed is in `result`, the key stays the same. */
export type CheckoutProblem =
  | { kind: 'fields' }
  | { kind: 'changed'; basket: BasketView.BasketNow }
  | { kind: 'closed' }
  | { kind: 'tooMany'; refusals: StoreRefusal[] };

export type CheckoutAnswer = {
  result: SubmissionResult<string[]>;
  problem: CheckoutProblem;
  key: string | null;
};

/** Places the orders and leads to the hand-off; else the form comes back with a reason and all that was typed. */
export async function checkoutAction(services: Services, args: ActionFunctionArgs) {
  const { request } = args;
  const submission = parseWithZod(knownFields(await postedForm(request)), {
    schema: checkoutSchema,
    disableAutoCoercion: true,
  });
  const key = String(submission.payload.key ?? '');
  const known = OrderCode.isGroupCode(key) ? await orderRepo.findGroupByKey(services.db, key) : undefined;
  if (known) return toHandoff(services, request, known.code, String(submission.payload.shown ?? ''));
  const answer = (problem: CheckoutProblem, status: number) =>
    data<CheckoutAnswer>(
      {
        result: submission.reply({ formErrors: problem.kind === 'fields' ? [] : [problem.kind] }),
        problem,
        key: OrderCode.isGroupCode(key) ? key : null,
      },
      { status },
    );
  if (submission.status !== 'success') return answer({ kind: 'fields' }, 422);
  const placing = await place(services, args, submission.value);
  switch (placing.outcome) {
    case 'placed':
    case 'repeated':
      return toHandoff(services, request, placing.groupCode, submission.value.shown);
    case 'closed':
      return answer({ kind: 'closed' }, 409);
    case 'tooMany':
      return answer({ kind: 'tooMany', refusals: placing.refusals }, 429);
    case 'changed':
      return answer({ kind: 'changed', basket: await asShown(services, submission.value.shown) }, 409);
  }
}

async function place(services: Services, args: ActionFunctionArgs, form: CheckoutForm): Promise<Placing> {
  const ordering = orderingOf(args, form);
  const kept = await readBasket({ cookies: services.cookies, request: args.request });
  const { door, basket } = await basketNow(services, kept);
  // Another tab may have changed the basket: only what this form showed is ordered, and only if it is all.
  const isShown = SeenBasket.isSame(ordering.basket, BasketView.mended(basket).lines);
  if (door.kind === 'open' && isShown) return placeOrders(services, ordering);
  const twin = await placedByTwin(services, ordering);
  return twin ?? { outcome: door.kind === 'open' ? 'changed' : 'closed' };
}

function orderingOf({ request, context }: ActionFunctionArgs, form: CheckoutForm): Ordering {
  const { name, phone, street, district, city, postcode } = form;
  return {
    idempotencyKey: form.key,
    basket: SeenBasket.parse(form.shown),
    buyer: { name, phone, street, district, city, postcode },
    notes: notesByStore(form.notes),
    guest: context.guest,
    language: paths.languageOf(new URL(request.url).pathname),
  };
}

/** What has become of what the form showed, for the words that say so. */
const asShown = async (services: Services, shown: string) =>
  (await basketNow(services, SeenBasket.parse(shown))).basket;

/** What was ordered leaves the basket; what was put in meanwhile, or in another number since, stays. */
async function toHandoff(services: Services, request: Request, groupCode: string, shown: string) {
  const kept = { cookies: services.cookies, request };
  const ordered = new Map(SeenBasket.parse(shown).map((line) => [line.variantId, line.quantity]));
  const left = (await readBasket(kept)).filter((line) => ordered.get(line.variantId) !== line.quantity);
  const headers = await basketHeaders(kept, left);
  headers.append('Set-Cookie', await rememberGroup(kept, groupCode));
  const language = paths.languageOf(new URL(request.url).pathname);
  return redirect(paths.handoff(language, groupCode), { status: 303, headers });
}

export type CheckoutPage = Awaited<ReturnType<typeof checkoutPage>>;
