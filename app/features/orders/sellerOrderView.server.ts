import * as PhoneNumber from '~/features/accounts/PhoneNumber';
import { reservedPieces } from '~/features/catalog/variantRepo.server';
import * as paths from '~/paths';
import type { Services } from '~/services.server';
import type { Db } from '~db/connection.server';
import * as Expiry from './Expiry';
import * as HandoffLink from './HandoffLink';
import type { OrderState } from './OrderFlow';
import * as orderRepo from './orderRepo.server';
import * as reservationRepo from './reservationRepo.server';
import * as SellerMove from './SellerMove';
import * as SellerReply from './SellerReply';
import * as Shortage from './Shortage';
import { refusalsOf, type SellerOrderRow } from './sellerOrderRepo.server';

type Deps = Pick<Services, 'db' | 'clock' | 'env'>;

/** Orders as their seller sees them: all of each, what may be done, and what is too little to be confirmed. */
export async function sellerOrderViews(deps: Deps, storeName: string, rows: readonly SellerOrderRow[]) {
  const now = deps.clock.now();
  const ids = rows.map((row) => row.id);
  const [lines, reasons] = await Promise.all([
    orderRepo.linesOfOrders(deps.db, ids),
    refusalsOf(deps.db, ids),
  ]);
  const known = { storeName, lines, reasons, ...(await stocksOf(deps.db, now, lines)) };
  return rows.map((row) => viewOf(deps, row, Expiry.stateAt(row, now), known));
}

type Known = {
  storeName: string;
  lines: readonly orderRepo.LineRow[];
  reasons: ReadonlyMap<number, string>;
} & Awaited<ReturnType<typeof stocksOf>>;

type Stocks = Awaited<ReturnType<typeof reservationRepo.stockOf>>;

async function stocksOf(db: Db, now: number, lines: readonly orderRepo.LineRow[]) {
  const variantIds = [...new Set(lines.map(({ variantId }) => variantId))];
  if (variantIds.length === 0) return { stocks: new Map() as Stocks, reserved: new Map<number, number>() };
  const [stocks, reserved] = await Promise.all([
    reservationRepo.stockOf(db, variantIds),
    reservedPieces(db, now, variantIds),
  ]);
  return { stocks, reserved };
}

function viewOf({ env }: Deps, row: SellerOrderRow, state: OrderState, known: Known) {
  const own = known.lines.filter(({ orderId }) => orderId === row.id);
  const moves = SellerMove.movesFrom(state);
  const short = moves.includes('confirm') ? shortLines(own, state, known) : [];
  const { street, district, city, postcode } = row;
  const address = [street, district, city, postcode].filter(Boolean).join(', ');
  const answered: SellerReply.Answered = {
    storeName: known.storeName,
    buyerName: row.buyerName,
    address,
    short,
    reason: known.reasons.get(row.id) ?? '',
    code: row.code,
    totalRupiah: row.totalRupiah,
    url: env.publicUrl + paths.order('id', row.code),
  };
  return {
    ...{ id: row.id, code: row.code, state, moves, short, createdAt: row.createdAt, note: row.note },
    isOpened: row.openedAt !== null,
    /** Null: nothing is held for it any more. */
    heldUntilAt: state === 'intent' || state === 'opened' ? row.reservedUntilAt : null,
    reason: answered.reason,
    totalRupiah: row.totalRupiah,
    buyer: { name: row.buyerName, address, phone: row.buyerPhone ? phoneView(row.buyerPhone) : null },
    lines: own.map((line) => ({
      ...{ id: line.id, quantity: line.quantity, name: line.productName, options: optionsOf(line) },
      sumRupiah: line.quantity * line.priceRupiah,
    })),
    replies: row.buyerPhone
      ? SellerReply.kindsFor(state).map((kind) => ({
          kind,
          href: SellerReply.link(row.buyerPhone, kind, answered),
        }))
      : [],
  };
}

/** Worked out here: a browser needs no tables of numbers. */
const phoneView = (e164: string) => ({
  shown: PhoneNumber.local(e164),
  call: HandoffLink.tel(e164),
  chat: `https://wa.me/${PhoneNumber.digits(e164)}`,
});

/** Of an order whose own reservation lives nothing is held by others that it needs. */
function shortLines(lines: readonly orderRepo.LineRow[], state: OrderState, { stocks, reserved }: Known) {
  const others = state === 'expired' ? reserved : new Map<number, number>();
  return lines.flatMap((line) => {
    const left = Shortage.of(line, stocks, others);
    if (left === null) return [];
    const options = optionsOf(line).map(([, value]) => value);
    const name = options.length > 0 ? `${line.productName} (${options.join(', ')})` : line.productName;
    const productId = stocks.get(line.variantId)?.productId ?? 0;
    return [{ lineId: line.id, productId, name, quantity: line.quantity, left }];
  });
}

const optionsOf = ({ options }: orderRepo.LineRow) => JSON.parse(options) as [string, string][];

export type SellerOrder = Awaited<ReturnType<typeof sellerOrderViews>>[number];
