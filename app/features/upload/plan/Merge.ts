import * as OptionKey from '~/features/catalog/OptionKey';
import * as CellText from '../cells/CellText';
import * as Problem from '../cells/Problem';
import type { ProductRow } from '../cells/ProductRow';
import type { Picture } from '../reading/pictures.server';
import * as Options from './Options';
import { NEW, type PictureState, type ProductState, type VariantState } from './ProductState';

/** A row of the file with the good pictures that it names. */
export type Row = ProductRow & { pictures: readonly Picture[] };

/** What would change, for a table of old and new; `sku` or options say which variant. */
export type Change = {
  field: string;
  variant: string | null;
  from: string | number | null;
  to: string | number | null;
};

export type Merged = {
  after: ProductState;
  changes: readonly Change[];
  /** What the rows must be told beside their own warnings, by the number of the row. */
  warnings: Map<number, Problem.Problem<Problem.WarningCode>>;
  /** A row that would make a variant which is there already: it must be refused and the others merged anew. */
  clashing: Row | undefined;
};

export type Terms = {
  /** Whether there is a festival that festival prices can be of. */
  hasFestival: boolean;
};

/**
 * A product as it stands after the rows of a file: `stored` as it stands now, null for a new one. What a row leaves
 * open stays. The product's own values are those of the first row. Without changes nothing need be written.
 */
export function of(stored: ProductState | null, rows: readonly Row[], terms: Terms): Merged {
  const before = stored ?? NEW;
  const [first] = rows;
  const own = first ? ownAfter(before, first) : before;
  const { variants, warnings, clashing } = variantsAfter(before, rows, terms);
  const after = { ...own, preorder: preorderAfter(before, first, variants), variants };
  return { after, warnings, clashing, changes: stored ? changesOf(stored, after) : [] };
}

function variantsAfter({ variants: before }: ProductState, rows: readonly Row[], { hasFestival }: Terms) {
  const variants = [...before];
  const warnings: Merged['warnings'] = new Map();
  const names = before[0]?.options.map(([name]) => name) ?? [];
  const places = placesOf(before, rows);
  for (const [index, row] of rows.entries()) {
    const at = places[index] ?? variants.length;
    const { variant, isOfferOver } = variantAfter(variants[at] ?? null, row, { names, hasFestival });
    variants[at] = variant;
    if (isOfferOver) warnings.set(row.row, offerOver);
  }
  return { variants, warnings, clashing: clashIn(variants, rows, places) };
}

const offerOver = Problem.of('festival_price_ignored', 'festivalPrice', '', { context: 'over' });

/** The last row whose variant has become the same as another; undefined when all are different. */
function clashIn(variants: readonly VariantState[], rows: readonly Row[], places: readonly number[]) {
  const keys = variants.map(({ options }) => OptionKey.of(options));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return rows.findLast((_, index) => (counts.get(keys[places[index] ?? -1] ?? '') ?? 0) > 1);
}

const TEXTS = [
  'description',
  'unit',
  'madeIn',
  'category',
  'weightGrams',
  'brand',
  'halal',
  'pirt',
  'bpom',
  'sni',
] as const;

function ownAfter(before: ProductState, { name, cells, pictures }: Row): ProductState {
  const after = { ...before, name: sameText(before.name, name) ? before.name : name };
  const said = Object.entries(cells).filter(([field, value]) => {
    const now = before[field as keyof ProductState];
    return (
      value !== undefined && !(typeof value === 'string' && typeof now === 'string' && sameText(now, value))
    );
  });
  const named = { ...after, ...Object.fromEntries(said) } as ProductState;
  return { ...named, pictures: picturesAfter(before.pictures, pictures) };
}

/** What a person typed elsewhere may hold signs that a file cannot bring: read as a cell it is the same. */
const sameText = (stored: string, value: string): boolean =>
  stored === value ||
  (stored !== '' && (CellText.lines(stored) === value || CellText.line(stored) === value));

function picturesAfter(before: readonly PictureState[], named: readonly Picture[]): readonly PictureState[] {
  if (named.length === 0) return before;
  const isSame =
    named.length === before.length && named.every((picture, at) => samePicture(before[at], picture));
  if (isSame) return before;
  return named.map((picture) => ({
    ...picture,
    photoId: before.find((one) => samePicture(one, picture))?.photoId ?? null,
  }));
}

function samePicture(stored: PictureState | undefined, { ref, sourceHash }: Picture): boolean {
  if (!stored || stored.ref !== ref) return false;
  return stored.sourceHash === null || sourceHash === null || stored.sourceHash === sourceHash;
}

/** A count says nothing of orders ahead, but what was made to order without one is so no longer. */
function preorderAfter(
  before: ProductState,
  first: Row | undefined,
  variants: readonly VariantState[],
): boolean {
  if (first?.cells.preorder !== undefined) return first.cells.preorder;
  if (typeof first?.stock !== 'number') return before.preorder;
  return (
    before.preorder &&
    !before.variants.some(({ stock }, at) => stock === null && variants[at]?.stock !== null)
  );
}

/** Where the variants of the rows stand: by SKU, then by options; behind the others when they are new. */
function placesOf(variants: readonly VariantState[], rows: readonly Row[]): number[] {
  const bySku = placesBy(variants, ({ sku }) => sku);
  const byKey = placesBy(variants, ({ options }) => OptionKey.of(options));
  const byValues = placesBy(variants, ({ options }) =>
    options.length > 0 ? Options.valuesKey(options) : null,
  );
  const places = rows.map(({ sku }) => (sku === null ? undefined : bySku.get(sku)));
  const taken = new Set(places);
  let end = variants.length;
  return rows.map(({ options }, index) => {
    const found = [byKey.get(OptionKey.of(options)), byValues.get(Options.valuesKey(options))];
    const at = places[index] ?? found.find((place) => place !== undefined && !taken.has(place)) ?? end++;
    taken.add(at);
    return at;
  });
}

function placesBy(variants: readonly VariantState[], key: (variant: VariantState) => string | null) {
  const places = new Map<string, number>();
  for (const [at, variant] of variants.entries()) {
    const own = key(variant);
    if (own !== null && !places.has(own)) places.set(own, at);
  }
  return places;
}

type Means = { names: readonly string[]; hasFestival: boolean };

function variantAfter(stored: VariantState | null, row: Row, { names, hasFestival }: Means) {
  const offer = offerAfter(stored?.festivalPriceRupiah ?? null, row);
  const variant: VariantState = {
    id: stored?.id ?? null,
    sku: row.sku ?? stored?.sku ?? null,
    options: Options.after(stored?.options ?? null, row.options, names),
    priceRupiah: row.priceRupiah,
    festivalPriceRupiah: hasFestival ? offer.rupiah : null,
    stock: row.stock === undefined ? (stored?.stock ?? null) : row.stock,
  };
  return { variant, isOfferOver: offer.isOver };
}

/** An offer that is not below the new price ends. */
function offerAfter(stored: number | null, { festival, priceRupiah }: Row) {
  if (festival?.kind === 'price') return { rupiah: festival.rupiah, isOver: false };
  const isOver = festival === null && stored !== null && priceRupiah <= stored;
  return { rupiah: festival?.kind === 'end' || isOver ? null : stored, isOver };
}

function changesOf(stored: ProductState, after: ProductState): Change[] {
  const own = (['name', ...TEXTS, 'preorder'] as const)
    .filter((field) => stored[field] !== after[field])
    .map((field) => ({ field, variant: null, from: shown(stored[field]), to: shown(after[field]) }));
  const refs = (pictures: readonly PictureState[]) => pictures.map(({ ref }) => ref).join(', ');
  const pictures =
    stored.pictures === after.pictures
      ? []
      : [{ field: 'photo', variant: null, from: refs(stored.pictures), to: refs(after.pictures) }];
  return [
    ...own,
    ...pictures,
    ...after.variants.flatMap((variant, at) => variantChanges(stored.variants[at], variant)),
  ];
}

const shown = (value: string | number | boolean | null): string | number | null =>
  typeof value === 'boolean' ? Number(value) : value;

function variantChanges(stored: VariantState | undefined, after: VariantState): Change[] {
  const variant = Options.text(after.options) || after.sku || '';
  if (!stored) return [{ field: 'variant', variant, from: null, to: variant }];
  const fields = (['sku', 'priceRupiah', 'festivalPriceRupiah', 'stock'] as const)
    .filter((field) => stored[field] !== after[field])
    .map((field) => ({ field, variant, from: stored[field], to: after[field] }));
  if (JSON.stringify(stored.options) === JSON.stringify(after.options)) return fields;
  return [
    ...fields,
    { field: 'options', variant, from: Options.text(stored.options), to: Options.text(after.options) },
  ];
}
