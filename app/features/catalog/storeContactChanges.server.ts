import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Clock } from '~/clock.server';
import { tell } from '~/features/accounts/noticeRepo.server';
import * as outboxRepo from '~/jobs/outboxRepo.server';
import { enqueue } from '~/jobs/queueRepo.server';
import type { JobHandler } from '~/jobs/worker.server';
import { type Db, writeTransaction } from '~db/connection.server';
import type { Database } from '~db/schema';
import type { ContactKind } from '~db/schema/stores';
import * as repo from './storeContactChangeRepo.server';
import { setContacts } from './storeFactsRepo.server';

/** Whoever has taken a phone for an hour must not have a store's customers. */
const CONTACT_WAIT_MS = 24 * 60 * 60 * 1000;
const CHANGE_CONTACT = 'store.contact';
const payloadSchema = z.object({ id: z.number() });

type Asked = { storeId: number; personId: number; kind: ContactKind; value: string };

/**
 * Has a contact change a day from now, in place of what waited of the same kind; an empty value takes it away. Tells
 * everybody of the store. Call it in a transaction. Gives back when it holds.
 */
export async function changeLater(trx: Db, now: number, asked: Asked): Promise<number> {
  const { storeId, personId, kind, value } = asked;
  const holdsAt = now + CONTACT_WAIT_MS;
  await repo.stopChanges(trx, now, storeId, [kind]);
  const change = { storeId, kind, value, askedBy: personId, askedAt: now, holdsAt };
  const id = await repo.insertChange(trx, change);
  await enqueue(
    trx,
    { kind: CHANGE_CONTACT, payload: { id }, uniqueKey: `${CHANGE_CONTACT} ${id}`, runAt: holdsAt },
    now,
  );
  await tell(trx, now, { storeId, kind: 'store.contactChange', payload: { kind, value, holdsAt } });
  return holdsAt;
}

type Means = { db: Kysely<Database>; clock: Clock };

/** Writes changes down that hold by now: whoever reads contacts counts them from their instant on, job or not. */
export function contactJobs({ db, clock }: Means): Record<string, JobHandler> {
  return {
    async [CHANGE_CONTACT](payload) {
      const { id } = payloadSchema.parse(payload);
      await writeTransaction(db, (trx) => make(trx, clock.now(), id));
    },
  };
}

async function make(trx: Db, now: number, id: number): Promise<void> {
  const change = await repo.waitingChange(trx, id);
  if (!change || change.holdsAt > now || !(await repo.markDone(trx, now, id))) return;
  const { storeId, kind, value } = change;
  await setContacts(trx, storeId, [kind], value === '' ? {} : { [kind]: value });
  await outboxRepo.append(trx, now, [{ kind: 'store', id: storeId }]);
}
