import * as Rupiah from '../Rupiah';
import * as Stock from './Stock';

export const PRICE_WAYS = ['keep', 'set', 'raise', 'lower'] as const;
export const STOCK_WAYS = ['stockKeep', 'stockSet', 'stockAdd', 'stockFree'] as const;
export const ROUNDINGS = [1, 100, 500, 1000] as const;

type PriceWay = (typeof PRICE_WAYS)[number];
type StockWay = (typeof STOCK_WAYS)[number];
type Rounding = (typeof ROUNDINGS)[number];

/** What is to be done to the prices and stock of many variants, as it was typed. */
export type TypedPlan = { harga: PriceWay; angka: string; bulat: Rounding; stok: StockWay; jumlah: string };

export type PricePlan = {
  way: PriceWay;
  amount: number;
  rounding: Rounding;
  stockWay: StockWay;
  pieces: number;
};
export type PlanProblem = { field: 'angka' | 'jumlah'; problem: 'amountUnreadable' | 'percentRange' };

const MAX_PERCENT = 90;
const MAX_LENGTH = 40;

/** Reads a plan from an address or a form; what cannot be meant becomes its default. */
export function decode(query: URLSearchParams): TypedPlan {
  return {
    harga: PRICE_WAYS.find((way) => way === query.get('harga')) ?? 'keep',
    angka: (query.get('angka') ?? '').toWellFormed().slice(0, MAX_LENGTH),
    bulat: ROUNDINGS.find((step) => String(step) === query.get('bulat')) ?? 1,
    stok: STOCK_WAYS.find((way) => way === query.get('stok')) ?? 'stockKeep',
    jumlah: (query.get('jumlah') ?? '').toWellFormed().slice(0, MAX_LENGTH),
  };
}

/** What the plan means, or which of its numbers cannot be read. */
export function read(typed: TypedPlan): PricePlan | PlanProblem {
  const amount = amountOf(typed);
  if (typeof amount === 'string') return { field: 'angka', problem: amount };
  const pieces = piecesOf(typed);
  if (pieces === null) return { field: 'jumlah', problem: 'amountUnreadable' };
  return { way: typed.harga, amount, rounding: typed.bulat, stockWay: typed.stok, pieces };
}

/** A price after the plan, in rupiah; it may be out of the range of prices, which is for the caller to see. */
export function priceAfter(plan: PricePlan, priceRupiah: number): number {
  if (plan.way === 'keep') return priceRupiah;
  if (plan.way === 'set') return plan.amount;
  const factor = plan.way === 'raise' ? 100 + plan.amount : 100 - plan.amount;
  return Math.round((priceRupiah * factor) / 100 / plan.rounding) * plan.rounding;
}

/** A stock after the plan. Pieces are added to a counted stock only; one that is not counted stays so. */
export function stockAfter(plan: PricePlan, stock: number | null): number | null {
  if (plan.stockWay === 'stockKeep') return stock;
  if (plan.stockWay === 'stockFree') return null;
  if (plan.stockWay === 'stockSet') return plan.pieces;
  return stock === null ? null : Math.min(stock + plan.pieces, Stock.MAX_STOCK);
}

export const isInRange = (rupiah: number): boolean =>
  rupiah >= Rupiah.MIN_PRICE_RUPIAH && rupiah <= Rupiah.MAX_PRICE_RUPIAH;

function amountOf({ harga, angka }: TypedPlan): number | PlanProblem['problem'] {
  if (harga === 'keep') return 0;
  if (harga === 'set') {
    const reading = Rupiah.parse(angka);
    return reading.ok ? reading.rupiah : 'amountUnreadable';
  }
  const percent = /^\s*(\d{1,3})\s*%?\s*$/.exec(angka)?.[1];
  if (percent === undefined) return 'amountUnreadable';
  return Number(percent) >= 1 && Number(percent) <= MAX_PERCENT ? Number(percent) : 'percentRange';
}

function piecesOf({ stok, jumlah }: TypedPlan): number | null {
  if (stok === 'stockKeep' || stok === 'stockFree') return 0;
  const reading = Stock.parse(jumlah);
  return reading.ok ? reading.stock : null;
}
