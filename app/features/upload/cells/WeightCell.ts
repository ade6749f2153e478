import type { Cell, Layout } from '../reading/Header';
import * as CellText from './CellText';

const GRAMS: Readonly<Record<string, number>> = { kg: 1000, ons: 100, g: 1, gr: 1, gram: 1 };
/** In Shopee's form older files hold grams and newer ones kilograms: nobody sends more than this many of those. */
const MAX_SHOPEE_KG = 100;

type Column = { layout: Layout; unit?: string };

/**
 * Whole grams, null when it cannot be read or is nothing. The unit stands in the cell, else in the header (`unit`),
 * else it is grams; in Shopee's form numbers up to 100 are kilograms.
 */
export function read(cell: Cell, { layout, unit }: Column): number | null {
  if (typeof cell === 'number') return whole(cell * factorOf(cell, unit, layout));
  const found = /^(\d[\d.,]*) ?(kg|ons|gram|gr|g)?$/i.exec(CellText.line(cell));
  if (!found?.[1]) return null;
  const said = found[2]?.toLowerCase() ?? unit;
  const isGrams = said === undefined ? layout !== 'shopee' : GRAMS[said] === 1;
  const number = numberOf(found[1], isGrams);
  return number === null ? null : whole(number * factorOf(number, said, layout));
}

function factorOf(number: number, unit: string | undefined, layout: Layout): number {
  if (unit !== undefined) return GRAMS[unit] ?? 1;
  return layout === 'shopee' && number <= MAX_SHOPEE_KG ? 1000 : 1;
}

/** In grams three digits behind a sign are thousands: "1.500 g" is a kilogram and a half. */
function numberOf(text: string, isGrams: boolean): number | null {
  if (isGrams && /^[1-9]\d{0,2}(?:\.\d{3})+$|^[1-9]\d{0,2}(?:,\d{3})+$/.test(text)) {
    return Number(text.replace(/[.,]/g, ''));
  }
  return /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

/** Rounded as people do; 1.005 kg are 1,005 g although a computer's 1.005 is a little less. */
function whole(grams: number): number | null {
  const rounded = Math.round(Number(grams.toPrecision(12)));
  return rounded >= 1 && Number.isSafeInteger(rounded) ? rounded : null;
}
