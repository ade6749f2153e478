import type { Clock } from '~/clock.server';
import { sellablesByIds } from '~/features/catalog/sellableRepo.server';
import { currentFestival } from '~/features/festival/festival.server';
import type { Db } from '~db/connection.server';
import * as BasketDoor from './BasketDoor';
import * as BasketView from './BasketView';
import type { SeenLine } from './SeenBasket';

/** Lines against price, stock and visibility of this instant, and what the festival's phase allows. */
export async function basketNow(deps: { db: Db; clock: Clock }, lines: readonly SeenLine[]) {
  const moment = await currentFestival(deps);
  const door = BasketDoor.at(moment);
  if (!moment || door.kind === 'none')
    return { door, basket: BasketView.of([], new Map()), now: deps.clock.now() };
  const ids = lines.map((line) => line.variantId);
  const basket = BasketView.of(lines, await sellablesByIds(deps.db, moment, ids));
  return { door, basket, now: moment.now };
}
