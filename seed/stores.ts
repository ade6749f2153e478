import type { Kysely } from 'kysely';
import * as catalogRepo from '~/features/catalog/catalogRepo.server';
import * as Province from '~/features/catalog/Province';
import { writeTransaction } from '~db/connection.server';
import type { Database } from '~db/schema';
import type { SeedStore } from './catalogue/types';
import { DAY_MS } from './Scene';

const STORES_PER_TRANSACTION = 100;

/** Writes the stores with the app's own insert. Gives back their ids by slug. */
export async function insertStores(db: Kysely<Database>, stores: readonly SeedStore[], opensAt: number) {
  const ids = new Map<string, number>();
  for (let from = 0; from < stores.length; from += STORES_PER_TRANSACTION) {
    await writeTransaction(db, async (trx) => {
      for (const store of stores.slice(from, from + STORES_PER_TRANSACTION)) {
        const at = opensAt + Math.round(store.joinedOnDay * DAY_MS);
        ids.set(store.slug, await catalogRepo.insertStore(trx, at, storeRow(store, opensAt)));
      }
    });
  }
  return ids;
}

function storeRow(store: SeedStore, opensAt: number): catalogRepo.NewStore {
  const { hours, closure, whatsapp, instagram, label: _label, joinedOnDay: _joined, ...fields } = store;
  return {
    ...fields,
    timeZone: Province.find(store.provinceCode)?.timeZone ?? 'Asia/Jakarta',
    logoPhotoId: null,
    approval: 'approved',
    contacts: [
      ...(whatsapp ? [{ kind: 'whatsapp' as const, value: whatsapp }] : []),
      ...(instagram ? [{ kind: 'instagram' as const, value: instagram }] : []),
    ],
    hours: hours.map(({ weekday, opensAtMinute, closesAtMinute }) => ({
      weekday,
      opensMinute: opensAtMinute,
      closesMinute: closesAtMinute,
    })),
    closures: closure
      ? [
          {
            fromAt: opensAt + Math.round(closure.startsOnDay * DAY_MS),
            untilAt: opensAt + Math.round(closure.endsOnDay * DAY_MS),
            note: closure.note,
          },
        ]
      : [],
  };
}
