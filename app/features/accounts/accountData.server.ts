import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { invalid, responseFor } from '~/errors';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import { type Db, writeTransaction } from '~db/connection.server';
import type { ConsentPurpose } from '~db/schema/accounts';
import { accountHead } from './accountHead.server';
import { consentsOf } from './ownData/consentRepo.server';
import { giveConsent, withdrawConsent } from './ownData/consents.server';
import { askDeletion, keepAccount } from './ownData/deletion.server';
import { openRequest } from './ownData/deletionRepo.server';
import { ownedByOthersToo, ownedStores } from './ownData/ownStoreRepo.server';
import { act, enter } from './visit.server';

/** What can be taken back by itself. The account as such ends by deleting it. */
const SEPARATE = ['publishContact', 'news', 'statistics'] as const;

/** All of a person's data: a copy, what she agreed to, and how to have it deleted. */
export async function accountDataPage(services: Services, args: LoaderFunctionArgs) {
  const visit = await enter(services, args, 'accountData');
  const { db } = services;
  const { id } = visit.person;
  const [consents, deletion, stores] = await Promise.all([
    consentsOf(db, id),
    openRequest(db, id),
    ownedStores(db, id),
  ]);
  const storeIds = stores.map((store) => store.id);
  const shared = await ownedByOthersToo(db, id, storeIds);
  return {
    head: accountHead(services, args.request, 'data'),
    consents: SEPARATE.map((purpose) => ({
      purpose,
      isGiven: consents.some((one) => one.purpose === purpose && one.withdrawnAt === null),
    })),
    record: consents.map(({ id, purpose, version, givenAt, withdrawnAt }) => ({
      ...{ id, purpose, version, givenAt, withdrawnAt },
    })),
    deletion: deletion ? { dueAt: deletion.dueAt } : null,
    closing: stores.filter((store) => !shared.has(store.id)).map(({ name }) => name),
  };
}
export type AccountDataPage = Awaited<ReturnType<typeof accountDataPage>>;

type Doing = (trx: Db, who: { personId: number; now: number }, purpose: ConsentPurpose) => Promise<unknown>;

const INTENTS: Readonly<Record<string, Doing>> = {
  give: giveConsent,
  withdraw: withdrawConsent,
  delete: (trx, { personId, now }) => askDeletion(trx, personId, now),
  keep: (trx, { personId, now }) => keepAccount(trx, personId, now),
};

export async function accountDataAction(services: Services, args: ActionFunctionArgs) {
  const form = await postedForm(args.request);
  const name = String(form.get('intent') ?? '');
  const visit = await act(services, args, 'accountData', name);
  const doing = INTENTS[name];
  if (!doing) throw new Error(`the table knows the intent ${name}, the page does not`);
  const isConsent = name === 'give' || name === 'withdraw';
  const purpose = SEPARATE.find((one) => one === form.get('purpose'));
  if (isConsent && !purpose) throw responseFor(invalid('no such purpose'));
  // A tick says that it is meant: it cannot be undone once it is done.
  const isMeant = name !== 'delete' || form.get('sure') === 'on';
  const who = { personId: visit.person.id, now: services.clock.now() };
  if (isMeant) await writeTransaction(services.db, (trx) => doing(trx, who, purpose ?? 'news'));
  const language = paths.languageOf(new URL(args.request.url).pathname);
  return redirect(`${paths.accountData(language)}#${isConsent ? 'persetujuan' : 'hapus'}`, { status: 303 });
}
