const GRAMS: Readonly<Record<string, number>> = { kg: 1000, ons: 100, g: 1, gr: 1, gram: 1 };
const MAX_GRAMS = 1_000_000;

/**
 * Reads a weight as people write it: "250", "250 g", "1,5 kg", "2 ons"; grams without a unit. Whole grams, null when
 * it cannot be read, is nothing or weighs more than a tonne.
 */
export function parse(text: string): number | null {
  const found = /^(\d[\d.,]*) ?(kg|ons|gram|gr|g)?$/i.exec(text.trim());
  const factor = GRAMS[(found?.[2] ?? 'g').toLowerCase()] ?? 1;
  const number = found ? numberOf(found[1] ?? '', factor === 1) : null;
  const grams = number === null ? 0 : Math.round(number * factor);
  return grams >= 1 && grams <= MAX_GRAMS ? grams : null;
}

/** In grams three digits after a sign are thousands: "1.500 g" is a kilogram and a half. */
function numberOf(text: string, isGrams: boolean): number | null {
  if (isGrams && /^[1-9]\d{0,2}(?:\.\d{3})+$|^[1-9]\d{0,2}(?:,\d{3})+$/.test(text)) {
    return Number(text.replace(/[.,]/g, ''));
  }
  return /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}
