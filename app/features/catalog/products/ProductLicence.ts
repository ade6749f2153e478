import * as StoreLicence from '../StoreLicence';

/** The licences that stand at a product. A right shape proves nothing: it only keeps slips out. */
export const LICENCES = ['halal', 'pirt', 'bpom', 'sni'] as const;
export type Licence = (typeof LICENCES)[number];

export type LicenceReading =
  | { ok: true; value: string | null }
  | { ok: false; reason: 'halalShape' | 'halalRuling' | 'pirtShape' | 'bpomShape' | 'sniShape' };

/** What people write in front of the number itself. */
const BEFORE = /^(?:p-?irt|bpom ri|bpom|no\.?(?=[\s:\d])|nomor|:)\s*/i;

/**
 * The shapes of domain.md 7: P-IRT after BPOM regulation 22/2018, the BPJPH certificate ("ID…"), BPOM registrations
 * of food, cosmetics, traditional medicine and supplements.
 */
const SHAPES: Readonly<Record<Licence, RegExp>> = {
  pirt: /^\d{13}-?\d{2}$/,
  halal: /^ID\d{14,17}$/i,
  bpom: /^(?:M[DL] ?\d{12}(?:\d{3})?|N[A-E] ?\d{11}|(?:T[RIL]|S[DIL]) ?\d{9})$/i,
  sni: /^(?:SNI )?\d[\d.:\- ]*$/i,
};

/**
 * Reads a number as it is typed; empty is null. One of the right shape is kept as it is written, as a file has it; one
 * that only StoreLicence understands (dots, other hyphens) as that writes it. A KH number is the ruling behind a halal
 * certificate, not its number.
 */
export function read(licence: Licence, typed: string): LicenceReading {
  const value = bare(typed);
  if (value === '') return { ok: true, value: null };
  if (SHAPES[licence].test(value)) return { ok: true, value };
  if (licence === 'sni') return { ok: false, reason: 'sniShape' };
  const reading = StoreLicence.read(licence, value);
  if (reading.ok) return reading;
  return { ok: false, reason: reading.reason === 'ruling' ? 'halalRuling' : `${licence}Shape` };
}

function bare(typed: string): string {
  let value = typed.trim().replaceAll(/\s+/g, ' ');
  while (BEFORE.test(value)) value = value.replace(BEFORE, '');
  return value;
}
