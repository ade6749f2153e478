import {
  isSame,
  TEXT_FIELDS,
  type TextField,
  type TypedProduct,
  type TypedVariant,
  VARIANT_CELLS,
  type VariantCell,
} from './ProductForm';

/**
 * One thing that the form and the stored product say differently. `cell` names it in a form: a text, a cell of a
 * variant, or the whole table of variants where its options are not the same.
 */
export type Difference = {
  cell: string;
  kind: { text: TextField } | { variant: string; of: VariantCell | 'archived' } | 'table';
  mine: string;
  stored: string;
  /** Whether she changed it herself: then hers is proposed, else what is stored. */
  isMine: boolean;
};

/**
 * Where what somebody else has saved meanwhile and what she has typed do not agree. What nobody else changed since
 * `base` is hers alone and no difference; a stock that she left alone follows the orders and is none either. Without
 * a base (null) everything that is not the same counts, and hers is proposed.
 */
export function between(mine: TypedProduct, base: TypedProduct | null, stored: TypedProduct): Difference[] {
  const texts = TEXT_FIELDS.map((name) => ({
    cell: name,
    kind: { text: name },
    ...valuesOf(name, mine, base, stored),
  }));
  const found = [...texts, ...tables(mine, base, stored)];
  return found
    .filter((one) => one.mine !== one.stored && one.base !== one.stored)
    .filter((one) => !isStock(one.kind) || one.mine !== one.base)
    .map(({ base: began, ...one }) => ({ ...one, isMine: one.mine !== began }));
}

/** The form with what she chose: for each difference hers or what is stored. Stock she left alone is as stored. */
export function chosen(
  mine: TypedProduct,
  base: TypedProduct | null,
  stored: TypedProduct,
  takesStored: (difference: Difference) => boolean,
): TypedProduct {
  const taken = between(mine, base, stored).filter(takesStored);
  const texts = taken.flatMap(({ kind, stored: text }) =>
    kind !== 'table' && 'text' in kind ? [[kind.text, text]] : [],
  );
  const whole = { ...mine, ...(Object.fromEntries(texts) as Partial<Record<TextField, string>>) };
  if (taken.some(({ kind }) => kind === 'table'))
    return { ...whole, options: stored.options, variants: stored.variants };
  const variants = whole.variants.map((row) => rowWith(row, rowOf(base, row), rowOf(stored, row), taken));
  return { ...whole, variants };
}

type Triple = { cell: string; kind: Difference['kind']; mine: string; base: string | null; stored: string };

const valuesOf = (name: TextField, mine: TypedProduct, base: TypedProduct | null, stored: TypedProduct) => ({
  mine: mine[name],
  base: base ? base[name] : null,
  stored: stored[name],
});

function tables(mine: TypedProduct, base: TypedProduct | null, stored: TypedProduct): Triple[] {
  const table = ({ options }: TypedProduct) =>
    options.map(({ name, values }) => `${name}: ${values}`).join('; ');
  const hasSameRows =
    mine.options.length === stored.options.length && stored.variants.every((row) => rowOf(mine, row));
  if (isSame({ ...mine, options: stored.options }, mine) && hasSameRows) {
    return mine.variants.flatMap((row) => cellsOf(row, rowOf(base, row), rowOf(stored, row), stored));
  }
  return [
    {
      cell: 'table',
      kind: 'table',
      mine: table(mine),
      base: base ? table(base) : null,
      stored: table(stored),
    },
  ];
}

function cellsOf(
  row: TypedVariant,
  base: TypedVariant | undefined,
  stored: TypedVariant | undefined,
  whole: TypedProduct,
): Triple[] {
  if (!stored) return [];
  const variant = stored.values.join(', ');
  return [...VARIANT_CELLS, 'archived' as const].map((of) => ({
    cell: `variant.${row.id}.${of}`,
    kind: { variant: whole.options.length > 0 ? variant : '', of },
    mine: row[of],
    base: base ? base[of] : null,
    stored: stored[of],
  }));
}

const isStock = (kind: Difference['kind']): boolean =>
  kind !== 'table' && 'of' in kind && kind.of === 'stock';

function rowWith(
  row: TypedVariant,
  base: TypedVariant | undefined,
  stored: TypedVariant | undefined,
  taken: readonly Difference[],
) {
  if (!stored) return row;
  const own = taken.filter(({ cell }) => cell.startsWith(`variant.${row.id}.`));
  const cells = own.map(({ kind, stored: text }) => [
    kind !== 'table' && 'of' in kind ? kind.of : 'sku',
    text,
  ]);
  const stock = base?.stock === row.stock ? stored.stock : row.stock;
  return { ...row, stock, ...(Object.fromEntries(cells) as Partial<TypedVariant>) };
}

const rowOf = (typed: TypedProduct | null, { id }: TypedVariant): TypedVariant | undefined =>
  id === '' ? undefined : typed?.variants.find((row) => row.id === id);
