import type { ActionFunctionArgs } from '@remix-run/node';
import { invalid, responseFor } from '~/errors';
import { translator } from '~/i18n/i18n.server';
import type { Language } from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import * as Basket from './Basket';
import { changeBasket } from './basketChange.server';
import { basketHeaders, readBasket } from './basketCookie.server';
import { basketIntent } from './basketIntent';

/**
 * The same as the form of the basket, for the custom element that adds without a reload: answers
 * `{ notice, count, message }`, the message in the language that the form names.
 */
export async function addToBasketAction(services: Services, { request }: ActionFunctionArgs) {
  const kept = { cookies: services.cookies, request };
  const form = Object.fromEntries(await postedForm(request));
  const read = basketIntent.safeParse(form);
  if (!read.success) throw responseFor(invalid('unknown intent'));
  const { lines, notice } = await changeBasket(services, await readBasket(kept), read.data);
  const language: Language = form.language === 'en' ? 'en' : 'id';
  const message = translator(language, 'orders')(`notices.${notice}`);
  const headers = await basketHeaders(kept, lines);
  headers.set('Cache-Control', 'no-store');
  return Response.json({ notice, message, count: Basket.count(lines) }, { headers });
}
