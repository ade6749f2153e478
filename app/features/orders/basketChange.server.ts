import type { Clock } from '~/clock.server';
import { sellablesByIds } from '~/features/catalog/sellableRepo.server';
import { currentFestival } from '~/features/festival/festival.server';
import type { Db } from '~db/connection.server';
import * as Basket from './Basket';
import type { Notice } from './basketCookie.server';
import type { BasketIntent } from './basketIntent';
import * as SeenBasket from './SeenBasket';

type Deps = { db: Db; clock: Clock };
export type Changed = { lines: SeenBasket.SeenLine[]; notice: Notice };

/** The basket after one of its forms was sent, and what there is to say about it. Nothing is written. */
export async function changeBasket(
  deps: Deps,
  lines: readonly SeenBasket.SeenLine[],
  intent: BasketIntent,
): Promise<Changed> {
  if (intent.intent === 'remove') return removed(lines, intent.variantId);
  const moment = await currentFestival(deps);
  if (moment?.rules.basket !== 'open') return { lines: [...lines], notice: 'closed' };
  if (intent.intent === 'set' && intent.quantity === 0) return removed(lines, intent.variantId);
  const sellable = (await sellablesByIds(deps.db, moment, [intent.variantId])).get(intent.variantId);
  if (!sellable) return { lines: [...lines], notice: 'gone' };
  return put(lines, intent, sellable);
}

const removed = (lines: readonly SeenBasket.SeenLine[], variantId: number): Changed => ({
  lines: lines.filter((line) => line.variantId !== variantId),
  notice: 'removed',
});

type Put = Exclude<BasketIntent, { intent: 'remove' }>;

/** Never more than are free: what is asked above that is cut, and said. */
function put(
  lines: readonly SeenBasket.SeenLine[],
  { intent, variantId, quantity }: Put,
  { free, priceRupiah }: { free: number | null; priceRupiah: number },
): Changed {
  if (free === 0) return { lines: [...lines], notice: 'soldOut' };
  const merged =
    intent === 'add'
      ? Basket.add(lines, { variantId, quantity: Math.max(1, quantity) })
      : { lines: Basket.setQuantity(lines, variantId, quantity), dropped: [] };
  if (merged.dropped.length > 0) return { lines: [...lines], notice: 'full' };
  const wanted = merged.lines.find((line) => line.variantId === variantId)?.quantity ?? 0;
  const isTooMuch = free !== null && wanted > free;
  const fitting = isTooMuch ? Basket.setQuantity(merged.lines, variantId, free) : merged.lines;
  const seen = new Map(lines.map((line) => [line.variantId, line.seenRupiah]));
  seen.set(variantId, priceRupiah);
  const notice = isTooMuch ? 'capped' : intent === 'add' ? 'added' : 'changed';
  return { lines: SeenBasket.seenAt(fitting, (id) => seen.get(id)), notice };
}

/**
 * Somebody's basket put into one's own, with the larger quantity of each variant. What cannot be seen any more stays
 * out; the prices of what comes in count as seen, since the preview showed them.
 */
export async function mergeShared(
  deps: Deps,
  own: readonly SeenBasket.SeenLine[],
  shared: readonly Basket.BasketLine[],
): Promise<Changed> {
  const moment = await currentFestival(deps);
  if (moment?.rules.basket !== 'open') return { lines: [...own], notice: 'closed' };
  const sellables = await sellablesByIds(
    deps.db,
    moment,
    shared.map((line) => line.variantId),
  );
  const known = shared.filter((line) => sellables.has(line.variantId));
  const merged = Basket.merge(own, known);
  const seen = new Map(own.map((line) => [line.variantId, line.seenRupiah]));
  const lines = SeenBasket.seenAt(merged.lines, (id) => seen.get(id) ?? sellables.get(id)?.priceRupiah);
  const isWhole = merged.dropped.length === 0 && known.length === shared.length;
  return { lines, notice: isWhole ? 'merged' : 'mergedPartly' };
}
