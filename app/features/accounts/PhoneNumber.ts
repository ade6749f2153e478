import parsePhoneNumber, { type MetadataJson } from 'libphonenumber-js/core';
import phoneMetadata from './phoneMetadata.json';

export type Refusal = 'missing' | 'damaged' | 'foreign' | 'no_number' | 'not_mobile' | 'unreadable';
export type Reading =
  | { ok: true; e164: string }
  | { ok: false; reason: Exclude<Refusal, 'not_mobile'> }
  /** A real number that is no mobile: kept, since WhatsApp Business can live on a landline. */
  | { ok: false; reason: 'not_mobile'; e164: string };

/** JSON types its tuples as arrays; the shape is held by a test against the installed package. */
const metadata = phoneMetadata as unknown as MetadataJson;

/**
 * Reads an Indonesian mobile number in any form that people type or paste: `0812…`, `62…`, `+62 812…`,
 * `0062…`, a wa.me or whatsapp:// link. `damaged`: Excel turned it into 6,28E+12. `no_number`: a WhatsApp
 * short link, which hides the number. `foreign`: another country's.
 */
export function parse(text: string): Reading {
  const typed = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  if (typed === '') return refuse('missing');
  if (/\d\s*e\s*\+\s*\d|^\d+[.,]\d+e\d+$/i.test(typed)) return refuse('damaged');
  if (SHORT_LINK.test(typed)) return refuse('no_number');
  const dialled = dial(linkedNumber(typed) ?? typed);
  if (dialled === null) return refuse('unreadable');
  return dialled.startsWith('62') ? judge(`+${dialled}`) : refuse('foreign');
}

/** `62812…`, as links want it. */
export const digits = (e164: string): string => e164.replace(/\D/g, '');

/** `0812-3456-7890`, as people in Indonesia read it. */
export const local = (e164: string): string => parsePhoneNumber(e164, metadata)?.formatNational() ?? e164;

/** `+62 812 3456 7890`, for a reader abroad. */
export const international = (e164: string): string =>
  parsePhoneNumber(e164, metadata)?.formatInternational() ?? e164;

const refuse = (reason: Exclude<Refusal, 'not_mobile'>): Reading => ({ ok: false, reason });

const SHORT_LINK = /wa\.me\/(?:message|qr)\/|wa\.link\//i;
const LINK =
  /^(?:https?:\/\/)?(?:www\.)?wa\.me\/(?:c\/|p\/\d+\/)?(\+?[\d().\s-]+)|(?:whatsapp\.com|whatsapp:\/)\/send\/?\?(?:[^#]*&)?phone=([^&#]+)/i;

function linkedNumber(typed: string): string | null {
  const found = LINK.exec(typed);
  const number = found?.[1] ?? found?.[2];
  return number === undefined
    ? null
    : number.replace(/%(?:2B|20)/gi, (code) => (/2B/i.test(code) ? '+' : ' '));
}

/**
 * The digits to dial, country code first, or null. Words may stand before or after the number ("WA: 0812…"),
 * never inside it: dropping a letter or a street number would make up somebody else's number.
 */
function dial(typed: string): string | null {
  const found = /^[^\d+]*(\+?)[^\d+]*(\d(?:[\d\s().\-‐–/]*\d)?)[^\d+]*$/u.exec(typed);
  if (!found || /[^\P{N}0-9]/u.test(typed)) return null;
  const number = (found[2] ?? '').replace(/\D/g, '');
  if (/^0062/.test(number)) return trunkless(number.slice(2));
  if (/^00/.test(number)) return number.slice(2);
  if (/^0/.test(number)) return `62${number.slice(1)}`;
  if (found[1] === '+' || number.startsWith('62')) return trunkless(number);
  return number.startsWith('8') ? `62${number}` : null;
}

/** `+62 0812…` and `620812…` carry a trunk zero that does not belong there. */
const trunkless = (number: string): string => number.replace(/^620+/, '62');

function judge(e164: string): Reading {
  const number = parsePhoneNumber(e164, metadata);
  if (number?.country !== 'ID' || !number.isValid()) return refuse('unreadable');
  return number.getType() === 'MOBILE'
    ? { ok: true, e164: number.number }
    : { ok: false, reason: 'not_mobile', e164: number.number };
}
