import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { backPath } from '~/backPath';
import * as Favourites from '~/enhance/favourites';
import { invalid, responseFor } from '~/errors';
import { cardsByIds } from '~/features/catalog/cardRepo.server';
import { shownMoments } from '~/features/festival/festival.server';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import type { Head } from '~/ui/head';

/** `/favorit`: the products this browser keeps. What may no longer be seen is left out, and stays kept. */
export async function favouritesPage(services: Services, { request }: Pick<LoaderFunctionArgs, 'request'>) {
  const language = paths.languageOf(new URL(request.url).pathname);
  const ids = Favourites.read(request.headers.get('Cookie'));
  const [moment] = await shownMoments(services);
  const cards = moment ? await cardsByIds(services.db, moment, ids) : [];
  const t = translator(language, 'storefront');
  const head: Head = {
    title: t('favourites.title'),
    description: t('favourites.description'),
    path: paths.favourites(language),
    language,
    publicUrl: services.env.publicUrl,
    isHidden: true,
  };
  return { cards, head };
}

const posted = z.object({
  intent: z.enum(['save', 'remove']),
  productId: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER),
  back: z.string().optional(),
});

/** Saves or removes one product, for browsers without script. */
export async function changeFavourites(services: Services, { request }: Pick<ActionFunctionArgs, 'request'>) {
  const form = posted.safeParse(Object.fromEntries(await postedForm(request)));
  if (!form.success) throw responseFor(invalid('unknown change of favourites'));
  const { intent, productId, back } = form.data;
  const ids = Favourites.read(request.headers.get('Cookie'));
  const secure = services.env.publicUrl.startsWith('https:');
  const change = intent === 'save' ? Favourites.save : Favourites.remove;
  const cookie = Favourites.cookie(change(ids, productId), secure);
  const language = paths.languageOf(new URL(request.url).pathname);
  return redirect(backPath(back ?? null) ?? paths.favourites(language), {
    status: 303,
    headers: { 'Set-Cookie': cookie },
  });
}
