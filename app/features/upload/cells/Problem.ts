/** What is wrong with a row: it is refused. Each has a sentence in `upload:problems`. */
const ERRORS = [
  'price_missing',
  'price_unreadable',
  'price_ambiguous',
  'price_currency',
  'price_damaged',
  'price_out_of_range',
  'name_missing',
  'name_too_short',
  'name_too_long',
  'sku_too_long',
  'sku_damaged',
  'sku_duplicate',
  'variant_duplicate',
  'name_duplicate',
] as const;

/** What a person should look at: the row is taken all the same. */
const WARNINGS = [
  'price_low',
  'festival_price_ignored',
  'stock_unreadable',
  'weight_unreadable',
  'category_unknown',
  'description_cut',
  ...(['halal_format', 'pirt_format', 'bpom_format', 'sni_format'] as const),
  ...(['halal_damaged', 'pirt_damaged', 'bpom_damaged', 'sni_damaged'] as const),
  'photo_missing',
  'photo_unreadable',
  'photo_too_large',
  'photo_too_many',
] as const;

export type ErrorCode = (typeof ERRORS)[number];
export type WarningCode = (typeof WARNINGS)[number];

/** `value` is what stands in the cell; `hint` picks a sentence that says more, or fills a place in it. */
export type Problem<Code = ErrorCode | WarningCode> = {
  code: Code;
  field: string;
  value: string;
  hint?: { context?: string; amount?: string; meant?: string; row?: number };
};

const SHOWN_LENGTH = 200;

/** A problem with a cell; of a long one the beginning is shown. */
export function of<Code extends ErrorCode | WarningCode>(
  code: Code,
  field: string,
  cell: string | number | undefined,
  hint?: Problem['hint'],
): Problem<Code> {
  const value = String(cell ?? '')
    .slice(0, SHOWN_LENGTH)
    .toWellFormed();
  return hint ? { code, field, value, hint } : { code, field, value };
}
