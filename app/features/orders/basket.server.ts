import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { invalid, responseFor } from '~/errors';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import * as Basket from './Basket';
import * as BasketView from './BasketView';
import { changeBasket } from './basketChange.server';
import { basketHeaders, readBasket, takeNotice } from './basketCookie.server';
import { basketIntent } from './basketIntent';
import { basketNow } from './basketNow.server';
import { ownHead } from './ownPage.server';

/** The basket of this browser, re-read against the catalogue. */
export async function basketPage(services: Services, { request }: LoaderFunctionArgs) {
  const kept = { cookies: services.cookies, request };
  const language = paths.languageOf(new URL(request.url).pathname);
  const lines = await readBasket(kept);
  const said = await takeNotice(kept);
  const { door, basket } = await basketNow(services, lines);
  const shared = Basket.formatLines(BasketView.orderable(basket));
  const page = {
    head: ownHead(services, request, 'basket'),
    door,
    basket,
    isEmpty: lines.length === 0,
    canOrder: door.kind === 'open' && shared !== '',
    shareUrl: shared === '' ? null : `${services.env.publicUrl}${paths.sharedBasket(language, shared)}`,
    notice: said?.notice ?? null,
  };
  return data(page, said ? { headers: { 'Set-Cookie': said.setCookie } } : {});
}

/** What one of the basket's forms asks for; afterwards the basket is shown. */
export async function basketAction(services: Services, { request }: LoaderFunctionArgs) {
  const kept = { cookies: services.cookies, request };
  const read = basketIntent.safeParse(Object.fromEntries(await postedForm(request)));
  if (!read.success) throw responseFor(invalid('unknown intent'));
  const { lines, notice } = await changeBasket(services, await readBasket(kept), read.data);
  const language = paths.languageOf(new URL(request.url).pathname);
  return redirect(paths.basket(language), { status: 303, headers: await basketHeaders(kept, lines, notice) });
}

export type BasketPage = Awaited<ReturnType<typeof basketPage>>['data'];
