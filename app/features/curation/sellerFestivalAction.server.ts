import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { actInStore } from '~/features/accounts/visit.server';
import { chosenIds } from '~/features/catalog/products/productList.server';
import { lockStore } from '~/features/catalog/products/productWriteRepo.server';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import { writeTransaction } from '~db/connection.server';
import { type Done, type FestivalProblem, INTENTS } from './festivalIntents.server';
import { festivalToSell } from './festivalToSell.server';

const LONGEST = 60;

/** `typed`: all that stood in the form, so that it stands there again. */
export type FestivalAnswer = {
  intent: string;
  problem: FestivalProblem;
  typed: Readonly<Record<string, string>>;
  ids: readonly number[];
};

/** Sets or ends festival prices, puts products forward or withdraws them: all of it or nothing. */
export async function sellerFestivalAction(services: Services, args: ActionFunctionArgs) {
  const form = await postedForm(args.request);
  const intent = String(form.get('intent') ?? '');
  const visit = await actInStore(services, args, 'sellerFestival', intent);
  const done = await doIntent(services, visit.store.id, intent, form);
  if ('problem' in done) {
    const answer = { intent, ...done, typed: typedIn(form), ids: chosenIds(form.getAll('produk')) };
    return data<FestivalAnswer>(answer, { status: 422 });
  }
  const { pathname, searchParams } = new URL(args.request.url);
  const kept = ['lihat', 'q', 'produk'].map((name) => [name, searchParams.get(name) ?? '']);
  const params = { ...Object.fromEntries(kept), selesai: intent, banyak: String(done.count) };
  return redirect(paths.sellerFestival(paths.languageOf(pathname), params), { status: 303 });
}

function doIntent({ db, clock }: Services, storeId: number, intent: string, form: FormData): Promise<Done> {
  return writeTransaction(db, async (trx) => {
    const now = clock.now();
    await lockStore(trx, storeId);
    const open = await festivalToSell(trx, now);
    const work = INTENTS[intent];
    return open && work ? work({ trx, now, storeId, open }, form) : { problem: { kind: 'noFestival' } };
  });
}

const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && name !== 'produk' ? [[name, value.toWellFormed().slice(0, LONGEST)]] : [],
    ),
  );
