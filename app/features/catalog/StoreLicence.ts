/** The licences of a business. A right shape keeps slips out and proves nothing: only an organizer can look one up. */
export const KINDS = ['nib', 'pirt', 'halal', 'bpom'] as const;
export type Kind = (typeof KINDS)[number];

/**
 * Why a number is not taken; each has a sentence in `joining:licences`. `damaged`: Excel turned it into 1,2E+12.
 * `digits`: too few or too many. `personal`: as long as an NIK or NPWP, which nobody should send. `ruling`: a KH number
 * is the ruling behind a halal certificate. `prefix`: the letters before the digits are missing. `pirt`, `bpom`: it is
 * a number of that kind.
 */
export const REFUSALS = {
  nib: ['damaged', 'digits', 'personal', 'unreadable'],
  pirt: ['damaged', 'digits', 'bpom', 'unreadable'],
  halal: ['damaged', 'digits', 'ruling', 'prefix', 'unreadable'],
  bpom: ['damaged', 'digits', 'prefix', 'pirt', 'unreadable'],
} as const satisfies Record<Kind, readonly string[]>;
export type Refusal<K extends Kind = Kind> = (typeof REFUSALS)[K][number];
export type Reading<K extends Kind = Kind> = { ok: true; value: string } | { ok: false; reason: Refusal<K> };

/**
 * Reads a number as people copy it, and gives it back in one way of writing:
 * - NIB: 13 digits (PP 24/2018).
 * - P-IRT: 13 digits and 2 of the year of expiry, `1234567890123-45` (BPOM regulation 22/2018).
 * - Halal: the certificate of BPJPH, `ID` and 14 to 17 digits.
 * - BPOM: `MD`/`ML` and 12 or 15 digits of food, `NA`-`NE` and 11 of cosmetics, `TR`/`TI`/`TL` and 9 of traditional
 *   medicine, `SD`/`SI`/`SL` and 9 of supplements.
 */
export function read<K extends Kind>(kind: K, typed: string): Reading<K>;
export function read(kind: Kind, typed: string): Reading {
  const text = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toUpperCase();
  if (text.length > MAX_LENGTH) return refuse('unreadable');
  if (/\dE\+?\d+$|\d\s*E\s*\+\s*\d/.test(text)) return refuse('damaged');
  const bare = withoutLabel(text).replace(/[\s.\-‐–—/]/g, '');
  return READERS[kind](bare);
}

const MAX_LENGTH = 80;

const LABEL =
  /^(?:(?:NIB|SPP-?IRT|P-?IRT|BPOM(?:\s*RI)?|POM|HALAL|BPJPH|SERTIFIKAT|NOMOR|NO)(?![A-Z])|[.:#])\s*/;

/** What stands before the number itself: its name, "No.", "Nomor", a colon. */
function withoutLabel(text: string): string {
  let rest = text;
  while (LABEL.test(rest)) rest = rest.replace(LABEL, '');
  return rest;
}

const READERS: Readonly<Record<Kind, (bare: string) => Reading>> = {
  nib(bare) {
    if (/^\d{13}$/.test(bare)) return { ok: true, value: bare };
    if (/^\d{15,16}$/.test(bare)) return refuse('personal');
    return refuse(/^\d+$/.test(bare) ? 'digits' : 'unreadable');
  },
  pirt(bare) {
    if (/^\d{15}$/.test(bare)) return { ok: true, value: `${bare.slice(0, 13)}-${bare.slice(13)}` };
    if (BPOM.test(bare)) return refuse('bpom');
    return refuse(/^\d+$/.test(bare) ? 'digits' : 'unreadable');
  },
  halal(bare) {
    if (/^ID\d{14,17}$/.test(bare)) return { ok: true, value: bare };
    if (/^KH/.test(bare)) return refuse('ruling');
    if (/^\d{14,17}$/.test(bare)) return refuse('prefix');
    return refuse(/^(?:ID)?\d+$/.test(bare) ? 'digits' : 'unreadable');
  },
  bpom(bare) {
    if (BPOM.test(bare)) return { ok: true, value: bare };
    if (/^\d{15}$/.test(bare)) return refuse('pirt');
    if (/^\d+$/.test(bare)) return refuse('prefix');
    return refuse(/^(?:M[DL]|N[A-E]|T[RIL]|S[DIL])\d+$/.test(bare) ? 'digits' : 'unreadable');
  },
};

const BPOM = /^(?:M[DL]\d{12}(?:\d{3})?|N[A-E]\d{11}|(?:T[RIL]|S[DIL])\d{9})$/;

/** What the beginning of a BPOM number says of what it is for; null when it is none. */
export type BpomGroup = 'food' | 'importedFood' | 'cosmetic' | 'medicine' | 'supplement';

export function bpomGroup(value: string): BpomGroup | null {
  if (!BPOM.test(value)) return null;
  if (value.startsWith('M')) return value.startsWith('ML') ? 'importedFood' : 'food';
  if (value.startsWith('N')) return 'cosmetic';
  return value.startsWith('T') ? 'medicine' : 'supplement';
}

const refuse = (reason: Refusal): Reading => ({ ok: false, reason });
