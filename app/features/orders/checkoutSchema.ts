import { z } from 'zod';
import * as PhoneNumber from '~/features/accounts/PhoneNumber';
import * as OrderCode from './OrderCode';
import * as OrderMessage from './OrderMessage';

const MAX_SHOWN_LENGTH = 2_000;
/** A grapheme may be a family of emoji; more than this is a stack of marks. */
const UNITS_PER_GRAPHEME = 12;

const MAX_GRAPHEMES = { name: 80, street: 300, district: 80, city: 80, note: 500 } as const;

/**
 * What a name may take of a hand-off link, percent-encoded: a name is never cut, so the rest of the shortest message
 * must fit beside it. 80 letters of any European script stay far below; 80 families of emoji do not.
 */
const MAX_NAME_WEIGHT = 700;

/** As it will stand in the link, with the look-alikes of WhatsApp's marks. */
const weight = (text: string): number => encodeURIComponent(OrderMessage.plain(text)).length;

const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' });

function fits(text: string, max: number): boolean {
  if (text.length <= max) return true;
  return text.length <= max * UNITS_PER_GRAPHEME && [...graphemes.segment(text)].length <= max;
}

/** What nobody can see or type on purpose: control characters and marks that turn the writing direction. */
const INVISIBLE = /(?!\n)\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

const tidy = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(INVISIBLE, '').toWellFormed().trim();

const text = (max: number, tooLong: string) =>
  z
    .string()
    .default('')
    .transform(tidy)
    .refine((typed) => fits(typed, max), tooLong);

const oneLine = (max: number, tooLong: string) =>
  text(max, tooLong).transform((typed) => typed.replace(/\s*\n\s*/g, ' '));

const phone = z
  .string()
  .default('')
  .transform((typed, context) => {
    if (typed.trim() === '') return '';
    const read = PhoneNumber.parse(typed);
    if (read.ok || read.reason === 'not_mobile') return read.e164;
    context.addIssue({
      code: 'custom',
      message: read.reason === 'foreign' ? 'phoneForeign' : 'phoneUnreadable',
    });
    return z.NEVER;
  });

const postcode = z
  .string()
  .default('')
  .transform((typed) => typed.replace(/\s/g, ''))
  .refine((typed) => typed === '' || /^\d{5}$/.test(typed), 'postcodeWrong');

/**
 * The order form. Only the name is required: the seller must know whom to answer. Number and address may be told in
 * the chat. The messages are keys of `orders:errors`.
 */
export const checkoutSchema = z.object({
  name: oneLine(MAX_GRAPHEMES.name, 'nameLong')
    .refine((typed) => typed.length >= 2, 'nameMissing')
    .refine((typed) => weight(typed) <= MAX_NAME_WEIGHT, 'nameHeavy'),
  phone,
  street: text(MAX_GRAPHEMES.street, 'streetLong'),
  district: oneLine(MAX_GRAPHEMES.district, 'placeLong'),
  city: oneLine(MAX_GRAPHEMES.city, 'placeLong'),
  postcode,
  /** By `s` and the store's id: a bare number would be the place in a list. */
  notes: z.record(z.string(), text(MAX_GRAPHEMES.note, 'noteLong')).default({}),
  key: z.string().default('').refine(OrderCode.isGroupCode, 'formStale'),
  shown: z.string().max(MAX_SHOWN_LENGTH).default(''),
});

export type CheckoutForm = z.output<typeof checkoutSchema>;

const KNOWN_FIELDS = /^(?:name|phone|street|district|city|postcode|key|shown|notes\.s\d{1,16})$/;

/** Only the fields of this form: a name like `x[999999999]` would be read as the place in a very long list. */
export function knownFields(posted: FormData): FormData {
  const form = new FormData();
  for (const [name, value] of posted) {
    if (KNOWN_FIELDS.test(name) && typeof value === 'string' && !form.has(name)) form.append(name, value);
  }
  return form;
}

/** The notes by store id. */
export const notesByStore = (notes: Record<string, string>): Map<number, string> =>
  new Map(Object.entries(notes).map(([name, note]) => [Number(name.slice(1)), note]));
