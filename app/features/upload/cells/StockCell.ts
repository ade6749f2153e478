import { MAX_STOCK } from '~/features/catalog/products/Stock';
import type { Cell, Layout } from '../reading/Header';
import * as CellText from './CellText';
import * as Problem from './Problem';

/** `stock` null: not counted; undefined: neither cell says anything. A count does not say whether it is made to order. */
export type StockReading = {
  stock?: number | null;
  preorder?: boolean;
  warnings: Problem.Problem<Problem.WarningCode>[];
};

type Said = { stock: number | null; preorder?: boolean };

const NOT_COUNTED = ['ada', 'tersedia', 'ready', 'ready stock', 'aktif', 'in stock', 'available'];
const SOLD_OUT = ['habis', 'kosong', 'sold out', 'nonaktif', 'out of stock', 'discontinued'];
const PREORDER = ['po', 'preorder', 'pre order', 'available for order'];

const WORDS = new Map<string, Said>([
  ...NOT_COUNTED.map((word) => [word, { stock: null, preorder: false }] as const),
  ...SOLD_OUT.map((word) => [word, { stock: 0, preorder: false }] as const),
  ...PREORDER.map((word) => [word, { stock: null, preorder: true }] as const),
]);

/**
 * How many there are, by the cell of the stock or else that of the availability. What cannot be read is 0, so that
 * nothing is sold by mistake.
 */
export function read(stock: Cell | undefined, availability: Cell | undefined, layout: Layout): StockReading {
  const reading = ofCells(stock, availability);
  const isOff = layout === 'tokopedia' && wordOf(availability ?? '') === 'nonaktif';
  return isOff ? { ...reading, stock: 0, preorder: false } : reading;
}

function ofCells(stock: Cell | undefined, availability: Cell | undefined): StockReading {
  if (!CellText.isBlank(stock)) return orUnreadable(number(stock) ?? word(stock), 'stock', stock);
  if (CellText.isBlank(availability)) return { warnings: [] };
  return orUnreadable(word(availability), 'availability', availability);
}

function orUnreadable(said: Said | undefined, field: string, cell: Cell | undefined): StockReading {
  if (said) return { ...said, warnings: [] };
  return { stock: 0, preorder: false, warnings: [Problem.of('stock_unreadable', field, cell)] };
}

const wordOf = (cell: Cell): string =>
  CellText.line(CellText.line(String(cell)).toLowerCase().replace(/[-_]/g, ' '));

const word = (cell: Cell | undefined): Said | undefined => WORDS.get(wordOf(cell ?? ''));

/** Whole, in groups of three or without; one word behind it is a unit, unless it is "ribu" or "juta". */
const COUNT =
  /^(\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?: ?(?!(?:rb|ribu|k|jt|juta)$)\p{L}[\p{L}\p{M}.]*)?$/iu;

function number(cell: Cell | undefined): Said | undefined {
  const digits =
    typeof cell === 'number' ? CellText.ofNumber(cell) : COUNT.exec(CellText.line(cell ?? ''))?.[1];
  if (digits === undefined || (typeof cell === 'number' && !/^\d+$/.test(digits))) return undefined;
  const stock = Number(digits.replace(/[., ]/g, ''));
  return stock <= MAX_STOCK ? { stock } : undefined;
}
