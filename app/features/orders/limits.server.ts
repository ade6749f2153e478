import type { Db } from '~db/connection.server';
import type { StoreBlock } from './BasketView';
import * as Limits from './Limits';
import * as reservationRepo from './reservationRepo.server';

/** A store from which this guest cannot order more just now, with the pieces that would still be allowed. */
export type StoreRefusal = {
  storeId: number;
  storeName: string;
  why: 'orders' | 'pieces';
  piecesLeft: number;
};

type Who = { guest: { guestKey: string; addressKey: string }; buyer: { phone: string } };

/** The stores of a basket from which one guest would hold too much. See Limits. */
export async function limitRefusals(
  db: Db,
  now: number,
  who: Who,
  blocks: readonly StoreBlock[],
): Promise<StoreRefusal[]> {
  const storeIds = blocks.map((block) => block.store.id);
  const heldOf = await heldBy(db, now, who, storeIds);
  const counted = await reservationRepo.countedStockByStore(db, storeIds);
  return blocks.flatMap(({ store, lines }) => {
    const countedPieces = lines.reduce(
      (sum, line) => sum + (line.sellable.free === null ? 0 : line.quantity),
      0,
    );
    const countedStock = counted.get(store.id) ?? 0;
    const held = heldOf(store.id);
    const why = Limits.refusalOf({ countedPieces, countedStock, held });
    const piecesLeft = Limits.piecesLeft({ countedStock, held });
    return why ? [{ storeId: store.id, storeName: store.name, why, piecesLeft }] : [];
  });
}

const NOTHING: Limits.Held = { orders: 0, countedPieces: 0 };

async function heldBy(db: Db, now: number, { guest, buyer }: Who, storeIds: readonly number[]) {
  const under = (key: Limits.LimitKey, value: string) =>
    value ? reservationRepo.heldByStore(db, now, { key, value }, storeIds) : new Map<number, Limits.Held>();
  const byGuest = await under('guestKey', guest.guestKey);
  const byPhone = await under('buyerPhone', buyer.phone);
  const byAddress = await under('addressKey', guest.addressKey);
  return (storeId: number): Record<Limits.LimitKey, Limits.Held> => ({
    guestKey: byGuest.get(storeId) ?? NOTHING,
    buyerPhone: byPhone.get(storeId) ?? NOTHING,
    addressKey: byAddress.get(storeId) ?? NOTHING,
  });
}
