import type { ActionFunctionArgs } from '@remix-run/node';
import { notFound, responseFor } from '~/errors';
import { actInStore } from '~/features/accounts/visit.server';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import { writeTransaction } from '~db/connection.server';
import { openForm } from './productActions.server';
import { keepTyped } from './productDrafts.server';
import { storedOf } from './productEditor.server';

/** What the browser leaves here by itself while she types: `{ productId }`, of a new product that of its draft. */
export async function keepDraftAction(services: Services, args: ActionFunctionArgs) {
  const form = await postedForm(args.request);
  const visit = await actInStore(services, args, 'sellerProductDraft', String(form.get('intent') ?? ''));
  const stored = await storedOf(services, visit, args.params.id ?? '');
  const opened = openForm(form);
  if (!stored && opened.formKey === '') throw responseFor(notFound('no form of ours'));
  const place = { storeId: visit.store.id, personId: visit.person.id };
  const keeping = { ...place, productId: stored?.product.id ?? null, form: opened };
  const { db, clock } = services;
  const productId = await writeTransaction(db, (trx) => keepTyped(trx, clock.now(), keeping));
  return Response.json({ productId });
}
