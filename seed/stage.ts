import type { Kysely } from 'kysely';
import { insertSlots } from '~/features/catalog/entryRepo.server';
import { writeTransaction } from '~db/connection.server';
import type { Database, NewRow } from '~db/schema';
import type { SeedStore } from './catalogue/types';
import { DAY_MS } from './Scene';

const STAGE_SIZE = 8;
const FESTIVAL_DAYS = 30;

/**
 * The stage of each day: eight stores of eight provinces, none on holiday, every store once before any comes
 * again. The first one opens the festival.
 */
export async function insertStage(
  db: Kysely<Database>,
  stores: readonly SeedStore[],
  storeIds: ReadonlyMap<string, number>,
  festival: { festivalId: number; opensAt: number },
): Promise<void> {
  const waiting = [...stores];
  const slots: NewRow<'slot'>[] = [];
  for (let day = 0; day < FESTIVAL_DAYS; day += 1) {
    for (const [position, store] of stageOfDay(waiting, day).entries()) {
      slots.push({
        festivalId: festival.festivalId,
        place: 'stage',
        storeId: storeIds.get(store.slug) ?? 0,
        productId: null,
        startsAt: festival.opensAt + day * DAY_MS,
        endsAt: festival.opensAt + (day + 1) * DAY_MS,
        position,
      });
    }
  }
  await writeTransaction(db, (trx) => insertSlots(trx, slots));
}

/** Takes the next stores of different provinces from the front of the queue and puts them at its end. */
function stageOfDay(waiting: SeedStore[], day: number): SeedStore[] {
  const chosen: SeedStore[] = [];
  const provinces = new Set<string>();
  for (const store of waiting) {
    if (chosen.length === STAGE_SIZE) break;
    if (provinces.has(store.provinceCode) || isOnHoliday(store, day)) continue;
    provinces.add(store.provinceCode);
    chosen.push(store);
  }
  for (const store of chosen) waiting.push(...waiting.splice(waiting.indexOf(store), 1));
  return chosen;
}

const isOnHoliday = ({ closure }: SeedStore, day: number) =>
  closure !== null && closure.startsOnDay < day + 1 && closure.endsOnDay > day;
