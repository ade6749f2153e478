import parsePhoneNumber, { type MetadataJson } from 'libphonenumber-js/core';
import phoneMetadata from './phoneMetadata.json';

/** Why a text is no number to write to. Each has a sentence in `joining:refusals`. */
export const REFUSALS = [
  'missing',
  'damaged',
  'foreign',
  'no_number',
  'several',
  'letters',
  'short',
  'long',
  'not_mobile',
  'unreadable',
] as const;
export type Refusal = (typeof REFUSALS)[number];
export type Reading =
  | { ok: true; e164: string }
  | { ok: false; reason: Exclude<Refusal, 'not_mobile'> }
  /** A real number that is no mobile: kept, since WhatsApp Business can live on a landline. */
  | { ok: false; reason: 'not_mobile'; e164: string };

/** JSON types its tuples as arrays; the shape is held by a test against the installed package. */
const metadata = phoneMetadata as unknown as MetadataJson;

/**
 * Reads an Indonesian mobile number in any form that people type or paste: `0812…`, `62…`, `+62 812…`,
 * `0062…`, a wa.me or whatsapp:// link, with words before or after it. `damaged`: Excel turned it into 6,28E+12.
 * `no_number`: a short link or an invitation of WhatsApp, which hides the number. `foreign`: another country's.
 * `several`: two numbers, or digits that belong to something else. `letters`: one stands between the digits.
 * `short`, `long`: it begins as a mobile number does, and has too few or too many digits.
 */
export function parse(text: string): Reading {
  const typed = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  if (typed === '') return refuse('missing');
  if (typed.length > MAX_LENGTH) return refuse('unreadable');
  if (/\d\s*e\s*\+\s*\d|^\d+[.,]\d+e\d+$/i.test(typed)) return refuse('damaged');
  if (HIDDEN_NUMBER.test(typed)) return refuse('no_number');
  const dialled = dial(linkedNumber(typed) ?? typed);
  if (dialled === null) return refuse(oddity(typed));
  return dialled.startsWith('62') ? judge(`+${dialled}`, typed) : refuse('foreign');
}

/** `62812…`, as links want it. */
export const digits = (e164: string): string => e164.replace(/\D/g, '');

/** `0812-3456-7890`, as people in Indonesia read it. */
export const local = (e164: string): string => parsePhoneNumber(e164, metadata)?.formatNational() ?? e164;

/** `+62 812 3456 7890`, for a reader abroad. */
export const international = (e164: string): string =>
  parsePhoneNumber(e164, metadata)?.formatInternational() ?? e164;

const refuse = (reason: Exclude<Refusal, 'not_mobile'>): Reading => ({ ok: false, reason });

/** Our own links with a whole order in them have 2,000 characters; patterns are not tried on more. */
const MAX_LENGTH = 2_500;
const HIDDEN_NUMBER = /wa\.me\/(?:message|qr)\/|wa\.link\/|chat\.whatsapp\.com\/|whatsapp\.com\/channel\//i;
const LINK =
  /(?:^|[\s:=("'<])(?:https?:\/\/)?(?:www\.)?wa\.me\/(?:c\/|p\/\d+\/)?((?:\+|%2B)?[\d().\s-]+)|(?:whatsapp\.com|whatsapp:\/|wa\.me)\/send\/?\?(?:[^#]*&)?phone=([^&#\s]+)/i;

function linkedNumber(typed: string): string | null {
  const found = LINK.exec(typed);
  const number = found?.[1] ?? found?.[2];
  return number === undefined
    ? null
    : number.replace(/%(?:2B|20)/gi, (code) => (/2B/i.test(code) ? '+' : ' '));
}

/** What people put between the groups of a number. */
const BETWEEN = String.raw`\s().\-‐–—−_·•*,/`;
const TYPED_NUMBER = new RegExp(String.raw`^[^\d+]*(\+?)[^\d+]*(\d(?:[\d${BETWEEN}]*\d)?)[^\d+]*$`, 'u');

/**
 * The digits to dial, country code first, or null. Words may stand before or after the number ("WA: 0812…"),
 * never inside it: dropping a letter or a street number would make up somebody else's number.
 */
function dial(typed: string): string | null {
  const found = TYPED_NUMBER.exec(typed);
  if (!found || /[^\P{N}0-9]/u.test(typed)) return null;
  const number = (found[2] ?? '').replace(/\D/g, '');
  if (/^0062/.test(number)) return trunkless(number.slice(2));
  if (/^00/.test(number)) return number.slice(2);
  if (/^0/.test(number)) return `62${number.slice(1)}`;
  if (found[1] === '+' || number.startsWith('62')) return trunkless(number);
  return number.startsWith('8') ? `62${number}` : null;
}

/** Why nothing in the text can be dialled. */
function oddity(typed: string): 'letters' | 'several' | 'unreadable' {
  if (/https?:|www\.|\/\//i.test(typed) || /[^\P{N}0-9]/u.test(typed)) return 'unreadable';
  if (/\d{2}\p{L}{1,2}\d/u.test(typed)) return 'letters';
  return /\d\D+\d/.test(typed) && !TYPED_NUMBER.test(typed) ? 'several' : 'unreadable';
}

/** `+62 0812…` and `620812…` carry a trunk zero that does not belong there. */
const trunkless = (number: string): string => number.replace(/^620+/, '62');

/** ITU-T E.164: no number of any country is longer. */
const LONGEST = 15;
/** Digits of a mobile number of Indonesia after +62: 9 to 12. */
const FEWEST_MOBILE = 9;

function judge(e164: string, typed: string): Reading {
  const number = parsePhoneNumber(e164, metadata);
  if (number?.country === 'ID' && number.isValid()) {
    return number.getType() === 'MOBILE'
      ? { ok: true, e164: number.number }
      : { ok: false, reason: 'not_mobile', e164: number.number };
  }
  const digitCount = e164.length - 3;
  if (e164.length - 1 > LONGEST) {
    return refuse(/\d[^\d]+(?:\+?62|0)?\s?-?8\d/.test(typed) ? 'several' : 'long');
  }
  if (!/^\+628[1-35-9]/.test(e164)) return refuse('unreadable');
  return refuse(digitCount < FEWEST_MOBILE ? 'short' : 'long');
}
