import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import * as Basket from './Basket';
import { mergeShared } from './basketChange.server';
import { basketHeaders, readBasket } from './basketCookie.server';
import { basketNow } from './basketNow.server';
import { ownHead } from './ownPage.server';
import * as SeenBasket from './SeenBasket';

/** Somebody's basket as a preview; nothing is put anywhere before the button is pressed. */
export async function sharedBasketPage(services: Services, { request, params }: LoaderFunctionArgs) {
  const kept = { cookies: services.cookies, request };
  const lines = SeenBasket.seenAt(Basket.parseLines(params.lines ?? ''), () => null);
  const own = await readBasket(kept);
  const { door, basket } = await basketNow(services, lines);
  return {
    head: ownHead(services, request, 'shared'),
    door,
    basket,
    ownCount: Basket.count(own),
    canMerge: (door.kind === 'open' || door.kind === 'teaser') && basket.blocks.length > 0,
  };
}

/** Merges it into this browser's basket. */
export async function mergeAction(services: Services, { request, params }: LoaderFunctionArgs) {
  const kept = { cookies: services.cookies, request };
  await postedForm(request);
  const shared = Basket.parseLines(params.lines ?? '');
  const { lines, notice } = await mergeShared(services, await readBasket(kept), shared);
  const language = paths.languageOf(new URL(request.url).pathname);
  return redirect(paths.basket(language), { status: 303, headers: await basketHeaders(kept, lines, notice) });
}

export type SharedBasketPage = Awaited<ReturnType<typeof sharedBasketPage>>;
