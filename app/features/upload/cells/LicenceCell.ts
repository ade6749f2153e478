import type { Licence } from '~/features/catalog/products/ProductLicence';
import * as CellText from './CellText';

export type LicenceReading =
  | { ok: true; value: string }
  | { ok: false; reason: 'format' | 'damaged' | 'word' | 'ruling' };

/** The shapes of the registers; P-IRT after BPOM regulation 22/2018, halal after BPJPH's certificates. */
const SHAPES: Readonly<Record<Licence, RegExp>> = {
  pirt: /^\d{13}-?\d{2}$/,
  halal: /^ID\d{14,17}$/i,
  bpom: /^(?:M[DL] ?\d{12}(?:\d{3})?|N[A-E] ?\d{11}|(?:T[RIL]|S[DIL]) ?\d{9})$/i,
  sni: /^(?:SNI)?[-.: ]*\d[-.:\d ]*$/i,
};

/** What stands in front of the number, as often as it does. */
const BEFORE = /^(?:p-?irt|bpom ri\b|bpom|no\.|no(?=[\s:]+\d)|:)\s*/i;
const MAX_LENGTH = 100;
const DAMAGED = /^\d+(?:[.,]\d+)?E\+\d+$/i;

/** A licence as it is written, without what stands in front of it, when it has the shape of one. */
export function read(licence: Licence, cell: string): LicenceReading {
  let value = CellText.line(cell);
  if (DAMAGED.test(value)) return { ok: false, reason: 'damaged' };
  if (value.length > MAX_LENGTH) return { ok: false, reason: 'format' };
  while (BEFORE.test(value)) value = value.replace(BEFORE, '');
  if (SHAPES[licence].test(value)) return { ok: true, value };
  if (DAMAGED.test(value)) return { ok: false, reason: 'damaged' };
  if (licence !== 'halal') return { ok: false, reason: 'format' };
  if (/^(?:ya|tidak|belum)$/i.test(value)) return { ok: false, reason: 'word' };
  return { ok: false, reason: /^KH/i.test(value) ? 'ruling' : 'format' };
}
