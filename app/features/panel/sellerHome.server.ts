import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { notFound, responseFor } from '~/errors';
import { chooseStore } from '~/features/accounts/sessionRepo.server';
import { act, enterStore } from '~/features/accounts/visit.server';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';

/** The home of a store's panel. */
export async function sellerHomePage(services: Services, args: LoaderFunctionArgs) {
  const visit = await enterStore(services, args, 'sellerHome');
  const t = translator(paths.languageOf(new URL(args.request.url).pathname), 'panel');
  return { title: t('sellerHome.title', { name: visit.person.name }), panel: visit.panel };
}

/** Opens the panel of another store of hers. */
export async function sellerHomeAction(services: Services, args: ActionFunctionArgs) {
  const form = await postedForm(args.request);
  const visit = await act(services, args, 'sellerHome', String(form.get('intent') ?? ''));
  const chosen = visit.stores.find(({ id }) => id === Number(form.get('store')));
  if (!chosen) throw responseFor(notFound('no store of this person'));
  await chooseStore(services.db, visit.session.id, chosen.id);
  return redirect(paths.seller(paths.languageOf(new URL(args.request.url).pathname)), { status: 303 });
}

export type SellerHomePage = Awaited<ReturnType<typeof sellerHomePage>>;
