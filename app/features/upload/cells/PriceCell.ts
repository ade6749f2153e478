import * as Rupiah from '~/features/catalog/Rupiah';
import type { Cell } from '../reading/Header';
import * as CellText from './CellText';
import * as Problem from './Problem';

export type PriceReading =
  | { ok: true; rupiah: number; unit: string | null; warning: Problem.Problem<Problem.WarningCode> | null }
  | { ok: false; error: Problem.Problem<Problem.ErrorCode> };

/** Lower prices are taken, and asked about: a price for one piece of candy, or a forgotten "ribu"? */
const LOW_RUPIAH = 1000;

/** The price of a row: whole rupiah, and what stood behind a stroke or "per" in a text. */
export function read(cell: Cell | undefined): PriceReading {
  const reading = typeof cell === 'number' ? ofNumber(cell) : ofText(CellText.line(cell ?? ''));
  if (reading.ok) {
    const isLow = reading.rupiah < LOW_RUPIAH;
    const hint = { amount: Rupiah.format(reading.rupiah) };
    const warning = isLow ? Problem.of('price_low', 'price', cell, hint) : null;
    return { ok: true, rupiah: reading.rupiah, unit: reading.unit ?? null, warning };
  }
  const code = `price_${reading.reason}` as const;
  if (reading.reason !== 'out_of_range') return { ok: false, error: Problem.of(code, 'price', cell) };
  return { ok: false, error: Problem.of(code, 'price', cell, outOfRange(reading.rupiah)) };
}

/** What a cell of festival prices wishes: a price, the end of the one there is, nothing that can be understood. */
export type FestivalWish = { kind: 'price'; rupiah: number } | { kind: 'end' } | { kind: 'unreadable' };

/** The festival price of a row, null when the cell says nothing. */
export function readFestival(cell: Cell | undefined): FestivalWish | null {
  if (CellText.isBlank(cell)) return null;
  const text = typeof cell === 'number' ? '' : CellText.line(cell ?? '');
  if (/^hapus$/i.test(text)) return { kind: 'end' };
  const reading = typeof cell === 'number' ? ofNumber(cell) : ofText(text);
  if (reading.ok) return { kind: 'price', rupiah: reading.rupiah };
  return reading.reason === 'out_of_range' && reading.rupiah === 0 ? { kind: 'end' } : { kind: 'unreadable' };
}

/** No price is longer, with its unit and all. */
const LONGEST_PRICE = 200;

const ofText = (text: string): Rupiah.Reading =>
  text.length > LONGEST_PRICE ? { ok: false, reason: 'unreadable' } : Rupiah.parse(text);

/** A number of a workbook is as it is: a fraction of a rupiah would have to be guessed at. */
function ofNumber(value: number): Rupiah.Reading {
  if (!Number.isInteger(value)) return { ok: false, reason: 'ambiguous' };
  if (value >= Rupiah.MIN_PRICE_RUPIAH && value <= Rupiah.MAX_PRICE_RUPIAH)
    return { ok: true, rupiah: value };
  return { ok: false, reason: 'out_of_range', rupiah: value };
}

function outOfRange(rupiah: number): Problem.Problem['hint'] {
  if (rupiah < 0) return { context: 'negative' };
  if (rupiah === 0) return { context: 'zero' };
  if (rupiah > Rupiah.MAX_PRICE_RUPIAH) return { context: 'high' };
  return { context: 'low', amount: Rupiah.format(rupiah), meant: Rupiah.format(rupiah * 1000) };
}
