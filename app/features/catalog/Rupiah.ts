/** Money is an integer number of rupiah: no cents, no floats. */
export const MIN_PRICE_RUPIAH = 100;
export const MAX_PRICE_RUPIAH = 1_000_000_000;

export type Refusal = 'missing' | 'unreadable' | 'ambiguous' | 'currency' | 'damaged' | 'out_of_range';
export type Reading =
  | { ok: true; rupiah: number; unit?: string }
  | { ok: false; reason: Exclude<Refusal, 'out_of_range'> }
  /** `rupiah` is what was read, for the sentence "25 berarti Rp25" and for a zero that ends an offer. */
  | { ok: false; reason: 'out_of_range'; rupiah: number };

/** An amount we can keep: a whole number of rupiah, zero or more. */
export function isRupiah(amount: unknown): amount is number {
  return typeof amount === 'number' && Number.isSafeInteger(amount) && amount >= 0;
}

/**
 * `Rp25.000`, `-Rp5.000`: the official spelling, no space and a dot for thousands. Written by hand, since
 * engines differ in the space and in the fraction digits of IDR.
 * @throws RangeError when the amount is not a whole number
 */
export function format(rupiah: number): string {
  if (!Number.isSafeInteger(rupiah)) throw new RangeError(`not a whole number of rupiah: ${rupiah}`);
  const digits = String(Math.abs(rupiah)).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${rupiah < 0 ? '-' : ''}Rp${digits}`;
}

/**
 * Reads a price as a person types it (`Rp 25.000,-`, `25rb`, `1,5 jt`, `15.000/bks`). Never guesses: what
 * could mean two amounts is `ambiguous`. `unit` is what stood after `/` or `per`.
 */
export function parse(text: string): Reading {
  const cell = tidy(text);
  if (isBlank(cell)) return refuse('missing');
  const { amount, unit } = splitUnit(cell);
  if (hasForeignCurrency(amount) || hasForeignCurrency(cell.slice(0, 3))) return refuse('currency');
  const { digits, negative } = bare(amount);
  if (digits === '') return refuse(unit === undefined ? 'missing' : 'unreadable');
  const rupiah = readNumber(digits);
  if (typeof rupiah === 'string') return refuse(rupiah);
  const signed = negative && rupiah !== 0 ? -rupiah : rupiah;
  if (signed < MIN_PRICE_RUPIAH || signed > MAX_PRICE_RUPIAH) {
    return { ok: false, reason: 'out_of_range', rupiah: signed };
  }
  return unit === undefined ? { ok: true, rupiah } : { ok: true, rupiah, unit };
}

type Doubt = Exclude<Refusal, 'out_of_range'>;

const refuse = (reason: Doubt): Reading => ({ ok: false, reason });

const WORD_POWER: Record<string, number> = { rb: 3, ribu: 3, k: 3, jt: 6, juta: 6 };
const FOREIGN =
  /\p{Sc}|(?<!\p{L})(?:usd|us|sgd|myr|rm|eur|euro|gbp|jpy|yen|aud|cny|rmb|yuan|hkd|thb|baht|php|inr|krw|won|sar|dolar|dollars?|ringgit)(?!\p{L})/iu;
const hasForeignCurrency = (text: string): boolean => FOREIGN.test(text);

const isBlank = (cell: string): boolean => /^(?:[-–]?|n\/a|#n\/a)$/i.test(cell);

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\u2212/g, '-')
    .trim();

const isPrice = (text: string): boolean => /^(?:rp|idr)|^[\d.,]+ ?(?:rb|ribu|k|jt|juta)$/i.test(text);

/** `25rb/30rb` is a range: what follows the stroke is a unit only when it is no price itself. */
function splitUnit(cell: string): { amount: string; unit?: string } {
  const found = /^(.*?)(?:\/|(?<!\p{L})per(?!\p{L}))(.*)$/iu.exec(cell);
  const unit = found?.[2]?.trim() ?? '';
  if (!found || !/\p{L}/u.test(unit) || isPrice(unit)) return { amount: cell };
  return { amount: (found[1] ?? '').trim(), unit };
}

/** Only a leading or trailing `Rp` goes: between two numbers it parts two prices. */
function bare(amount: string): { digits: string; negative: boolean } {
  const unsigned = amount.replace(/^- ?/, '');
  const named = unsigned
    .replace(/^(?:(?:rp\.?|idr) ?)+/i, '')
    .replace(/(?: ?(?:rp\.?|idr))+$/i, '')
    .replace(/ ?[.,]-$/, '')
    .trim();
  const digits = named.replace(/^- ?/, '');
  return { digits: closeGaps(digits), negative: unsigned !== amount || digits !== named };
}

/** `1 250 000` → `1250000`; `25 00` and `2500 000` keep their space and count as two numbers. */
function closeGaps(digits: string): string {
  const grouped = digits.replace(/(?<!\d)\d{1,3}(?: \d{3})+(?!\d)/g, (group) => group.replaceAll(' ', ''));
  return /\d \d/.test(grouped) ? grouped : grouped.replaceAll(' ', '');
}

function readNumber(digits: string): number | Doubt {
  if (/^\d+(?:[.,]\d+)?e[+-]?\d+$/i.test(digits)) return 'damaged';
  const worded = /^([\d.,]*\d[\d.,]*)(rb|ribu|k|jt|juta)$/i.exec(digits);
  if (worded) return readWorded(worded[1] ?? '', WORD_POWER[(worded[2] ?? '').toLowerCase()] ?? 0);
  return /^[\d.,]*\d[\d.,]*$/.test(digits) ? readPlain(digits) : 'unreadable';
}

function readWorded(number: string, power: number): number | Doubt {
  const found = /^(0|[1-9]\d*)(?:[.,](\d+))?$/.exec(number);
  const fraction = (found?.[2] ?? '').replace(/^(.{4,}?)0+$/, '$1');
  if (!found || fraction.length === 3 || fraction.length > power) return 'ambiguous';
  return whole((found[1] ?? '') + fraction.padEnd(power, '0'));
}

const THOUSANDS = /^(?:0|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*|0+)$/;
const DECIMALS = /^(.*\d)([.,])0{1,2}$/;

function readPlain(digits: string): number | Doubt {
  if (THOUSANDS.test(digits)) return whole(digits);
  const [, amount = '', sign = ''] = DECIMALS.exec(digits) ?? [];
  const readable = amount !== '' && !amount.includes(sign) && THOUSANDS.test(amount);
  return readable ? whole(amount) : 'ambiguous';
}

/** More digits than a number holds exactly are far out of range anyway. */
function whole(digits: string): number {
  return Math.min(Number(digits.replace(/[.,]/g, '')), Number.MAX_SAFE_INTEGER);
}
