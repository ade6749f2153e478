export const MAX_STOCK = 1_000_000;

const NOT_COUNTED = ['', '-', 'ada', 'ready', 'ready stock', 'tersedia'];
const SOLD_OUT = ['habis', 'kosong', 'sold out'];

export type StockReading = { ok: true; stock: number | null } | { ok: false };

/** Reads a stock as it is typed: "12", "1.000", "10 pcs", "habis"; empty is null, not counted. */
export function parse(text: string): StockReading {
  const typed = text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  if (NOT_COUNTED.includes(typed)) return { ok: true, stock: null };
  if (SOLD_OUT.includes(typed)) return { ok: true, stock: 0 };
  const digits = /^(\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+|\d+)(?: ?(?!rb|ribu|k$|jt|juta)\p{L}+)?$/u.exec(
    typed,
  )?.[1];
  const stock = digits === undefined ? Number.NaN : Number(digits.replace(/[.,]/g, ''));
  return stock <= MAX_STOCK ? { ok: true, stock } : { ok: false };
}
