import type { Services } from '~/services.server';
import type { Db } from '~db/connection.server';
import * as repo from './personalDataRepo.server';

const AT_ONCE = 200;

/**
 * All that is kept of a person, as the parts of one JSON document: herself, her sessions without their secrets, what
 * she agreed to, what happened and was told, and the stores she owns with their products and orders. Read piece by
 * piece, so that a large store takes no more memory than a small one. Who bought is left out: that is theirs.
 */
export async function* personalData({ db, clock }: Pick<Services, 'db' | 'clock'>, personId: number) {
  yield `{"madeAt":${clock.now()},"person":${JSON.stringify(await repo.personRecord(db, personId))}`;
  yield `,"sessions":${JSON.stringify(await repo.sessionsOf(db, personId))}`;
  for (const list of repo.OWN_LISTS) {
    yield `,"${list}":${JSON.stringify(await repo.ownRows(db, list, personId))}`;
  }
  const memberships = await repo.storesOf(db, personId);
  yield `,"memberships":${JSON.stringify(memberships)},"stores":[`;
  const owned = memberships.filter(({ role, endedAt }) => role === 'owner' && endedAt === null);
  for (const [place, { storeId }] of owned.entries()) {
    if (place > 0) yield ',';
    yield* storeParts(db, storeId);
  }
  yield ']}\n';
}

async function* storeParts(db: Db, storeId: number) {
  const store = JSON.stringify(await repo.storeRecord(db, storeId));
  yield `${store.slice(0, -1)},"products":[`;
  yield* listed((afterId) => repo.productsAfter(db, storeId, afterId, AT_ONCE));
  yield '],"orders":[';
  yield* listed((afterId) => repo.ordersAfter(db, storeId, afterId, AT_ONCE));
  yield ']}';
}

/** The rows of a list that is read some at a time, by their ids. */
async function* listed(after: (id: number) => Promise<{ id: number }[]>) {
  let lastId = 0;
  for (;;) {
    const rows = await after(lastId);
    if (rows.length === 0) return;
    yield `${lastId === 0 ? '' : ','}${rows.map((row) => JSON.stringify(row)).join(',')}`;
    lastId = rows.at(-1)?.id ?? lastId;
  }
}
