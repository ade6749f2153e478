import { z } from 'zod';
import * as Category from '../Category';
import type { Options } from '../OptionKey';
import * as Rupiah from '../Rupiah';
import type { ProductFields, VariantFields } from './ProductFields';
import { optionName, type TypedProduct, type TypedVariant, valueName, variantName } from './ProductForm';
import { type Licence, read as readLicence } from './ProductLicence';
import type { Problems, ProductProblem } from './ProductProblem';
import * as Stock from './Stock';
import { isOnSale } from './VariantTable';
import * as Weight from './Weight';

const MAX_NAME = 255;
const MIN_NAME = 3;
const MAX_DESCRIPTION = 5_000;
const MAX_LINE = 100;
const MAX_SKU = 64;

type ReadProduct = { fields: ProductFields; variants: VariantFields[] };
export type Reading = { ok: true; product: ReadProduct } | { ok: false; problems: Problems };

/** Reads a whole form. Refused, it says of every cell what is wrong with it; it never throws. */
export function readProduct(typed: TypedProduct): Reading {
  const found = fieldsSchema.safeParse(typed);
  const problems = new Map<string, ProductProblem[]>();
  const note = (name: string, problem: ProductProblem) =>
    problems.set(name, [...(problems.get(name) ?? []), problem]);
  for (const { path, message } of found.error?.issues ?? []) note(path.join('.'), message as ProductProblem);
  noteOptions(typed, note);
  const variants = typed.variants.map((row, index) => readVariant(typed, row, index, note));
  if (problems.size > 0 || !found.success) return { ok: false, problems: Object.fromEntries(problems) };
  return { ok: true, product: { fields: found.data, variants } };
}

type Note = (name: string, problem: ProductProblem) => void;

const INVISIBLE = /(?!\n)\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const tidy = (text: string) => text.replaceAll('\t', ' ').replace(INVISIBLE, '').trim();
const oneLine = (text: string) => tidy(text.replaceAll(/\s+/g, ' '));

/** A message of this form. */
const says = (problem: ProductProblem): ProductProblem => problem;
const line = z
  .string()
  .transform(oneLine)
  .refine((text) => text.length <= MAX_LINE, says('textLong'));

const name = z
  .string()
  .transform(oneLine)
  .refine((text) => text !== '', { error: says('nameMissing'), abort: true })
  .refine((text) => text.length >= MIN_NAME, says('nameShort'))
  .refine((text) => text.length <= MAX_NAME, says('nameLong'));

const licence = (kind: Licence) =>
  z.string().transform((typed, context) => {
    const reading = readLicence(kind, oneLine(typed));
    if (reading.ok) return reading.value;
    context.addIssue({ code: 'custom', message: says(reading.reason) });
    return z.NEVER;
  });

const weight = z.string().transform((typed, context) => {
  if (typed.trim() === '') return null;
  const grams = Weight.parse(oneLine(typed));
  if (grams === null) context.addIssue({ code: 'custom', message: says('weightUnreadable') });
  return grams;
});

const days = z.string().transform((typed, context) => {
  const text = oneLine(typed).replace(/ hari$/i, '');
  if (text === '') return null;
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= 365) return count;
  context.addIssue({ code: 'custom', message: says('preorderDaysUnreadable') });
  return null;
});

const fieldsSchema = z
  .object({
    name,
    category: z.string().refine((slug) => Category.find(slug) !== undefined, says('categoryMissing')),
    description: z
      .string()
      .transform(tidy)
      .refine((text) => text.length <= MAX_DESCRIPTION, says('descriptionLong')),
    unit: line,
    weight,
    madeIn: line,
    brand: line,
    halal: licence('halal'),
    halalStatement: z.enum(['', 'not_halal', 'not_applicable']).catch(''),
    pirt: licence('pirt'),
    bpom: licence('bpom'),
    sni: licence('sni'),
    preorder: z.string(),
    preorderDays: days,
  })
  .refine(({ halal, halalStatement }) => halal === null || halalStatement === '', {
    error: says('halalBoth'),
    path: ['halalStatement'],
  })
  .transform(
    ({
      category,
      weight: weightGrams,
      brand,
      halalStatement,
      preorder,
      preorderDays,
      ...same
    }): ProductFields => ({
      ...{ ...same, weightGrams, categorySlug: category, brand: brand || null },
      halalStatement: halalStatement || null,
      ...{ preorder: preorder !== '', preorderDays: preorder === '' ? null : preorderDays },
    }),
  );

function noteOptions({ options }: TypedProduct, note: Note): void {
  for (const [index, { name: typed }] of options.entries()) {
    if (oneLine(typed) === '') note(optionName(index, 'name'), 'optionNameMissing');
    if (oneLine(typed).length > MAX_LINE) note(optionName(index, 'name'), 'textLong');
  }
}

/** One row; of one in the archive nothing can be wrong: it stays as it is stored. */
function readVariant(typed: TypedProduct, row: TypedVariant, index: number, note: Note): VariantFields {
  const isArchived = !isOnSale(row);
  const say: Note = (cell, problem) => !isArchived && note(cell, problem);
  const price = Rupiah.parse(row.price);
  if (!price.ok) say(variantName(index, 'price'), PRICE_PROBLEMS[price.reason]);
  const stock = Stock.parse(row.stock);
  if (!stock.ok) say(variantName(index, 'stock'), 'stockUnreadable');
  const sku = oneLine(row.sku);
  if (sku.length > MAX_SKU) say(variantName(index, 'sku'), 'skuLong');
  return {
    id: /^[1-9]\d{0,15}$/.test(row.id) ? Number(row.id) : null,
    options: optionsOf(typed, row, index, say),
    sku: sku || null,
    priceRupiah: price.ok ? price.rupiah : 0,
    stock: stock.ok ? stock.stock : null,
    isArchived,
  };
}

function optionsOf({ options }: TypedProduct, row: TypedVariant, index: number, say: Note): Options {
  return options.map(({ name: typed }, at) => {
    const value = oneLine(row.values[at] ?? '');
    if (value === '') say(valueName(index, at), 'valueMissing');
    if (value.length > MAX_LINE) say(valueName(index, at), 'textLong');
    return [oneLine(typed), value] as const;
  });
}

const PRICE_PROBLEMS: Readonly<Record<Rupiah.Refusal, ProductProblem>> = {
  missing: 'priceMissing',
  unreadable: 'priceUnreadable',
  ambiguous: 'priceAmbiguous',
  currency: 'priceCurrency',
  damaged: 'priceDamaged',
  out_of_range: 'priceOutOfRange',
};
