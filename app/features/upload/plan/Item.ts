import type { ImportOutcome } from '~db/schema/imports';
import * as Problem from '../cells/Problem';
import type { Change, Merged, Row } from './Merge';
import * as Merge from './Merge';
import type { ProductState } from './ProductState';

/** What is to be done with rows that are one product, or with a row that is refused. */
export type Item = {
  rows: readonly Row[];
  outcome: ImportOutcome;
  productId: number | null;
  /** null for a refused row. */
  after: ProductState | null;
  changes: readonly Change[];
};

/** A row that is refused. */
export const refused = (row: Row): Item => ({
  ...{ rows: [row], outcome: 'refused', productId: null, after: null, changes: [] },
});

/** What is compared: the product as it stands, with its id; null for a new one. */
export type Standing = { productId: number; state: ProductState } | null;

/**
 * What the rows of one product come to. A row that cannot be one of its variants gets an error and is refused alone;
 * the others are told what the merge says of them.
 */
export function of(standing: Standing, rows: readonly Row[], terms: Merge.Terms): Item {
  const good = rows.filter(({ errors }) => errors.length === 0);
  const merged = Merge.of(standing?.state ?? null, good, terms);
  const { clashing, changes } = merged;
  if (clashing)
    return of(
      standing,
      rows.map((row) => (row === clashing ? withClash(row) : row)),
      terms,
    );
  const productId = standing?.productId ?? null;
  if (good.length === 0) return { ...{ rows, outcome: 'refused', productId, after: null, changes: [] } };
  const outcome = standing === null ? 'created' : changes.length > 0 ? 'updated' : 'unchanged';
  return {
    rows: rows.map((row) => withWarning(row, merged)),
    outcome,
    productId,
    after: merged.after,
    changes,
  };
}

function withClash(row: Row): Row {
  const value = row.options.map(([, text]) => text).join(', ') || row.name;
  return { ...row, errors: [...row.errors, Problem.of('variant_duplicate', row.optionField, value)] };
}

function withWarning(row: Row, { warnings }: Merged): Row {
  const warning = warnings.get(row.row);
  if (!warning || row.warnings.some(({ code }) => code === warning.code)) return row;
  return { ...row, warnings: [...row.warnings, warning] };
}
