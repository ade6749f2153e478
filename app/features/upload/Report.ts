import { textOf } from '~/i18n/useText';
import type { Language } from '~/paths';
import type { ImportOutcome } from '~db/schema/imports';
import type * as Problem from './cells/Problem';
import type { ProductRow } from './cells/ProductRow';
import type { ProductState, VariantState } from './plan/ProductState';
import type { FileReport, Plan } from './plan/plan.server';
import type { FileErrorCode, FileErrorDetail } from './reading/FileError';

/** What an item of a plan, or of a saved import, tells a report. */
export type ReportItem = { rows: readonly ProductRow[]; outcome: ImportOutcome; after: ProductState | null };
type Told = { code: string; field: string; value: string; message: string };

/** The report of upload.md, section 5. */
export type Report = {
  file: {
    kind: string | null;
    encoding: string | null;
    delimiter: string | null;
    sheet: string | null;
    layout: string | null;
    headerRow: number | null;
    error: { code: FileErrorCode; message: string } | null;
  };
  columns: Record<string, string>;
  ignoredColumns: readonly string[];
  counts: Record<'rows' | 'skipped' | ImportOutcome, number>;
  rows: { row: number; outcome: ImportOutcome; errors: Told[]; warnings: Told[] }[];
  products: ReturnType<typeof productOf>[];
};

/** The report of what a file would do, or did. */
export function of(plan: Plan, language: Language = 'id'): Report {
  return plan.error ? ofError(plan.error, language) : ofItems(plan.file, plan.items, language);
}

/** 1 when the file is refused, 2 when some rows are, else 0. */
export const exitCode = ({ file, counts }: Report): 0 | 1 | 2 =>
  file.error ? 1 : counts.refused > 0 ? 2 : 0;

function ofError(
  { code, detail }: { code: FileErrorCode; detail: FileErrorDetail },
  language: Language,
): Report {
  return {
    file: {
      ...{ kind: null, encoding: null, delimiter: null, sheet: null, layout: null, headerRow: null },
      error: { code, message: errorMessage(code, detail, language) },
    },
    ...{ columns: {}, ignoredColumns: [], rows: [], products: [] },
    counts: { rows: 0, skipped: 0, created: 0, updated: 0, unchanged: 0, refused: 0 },
  };
}

/** The sentence for a file of which nothing can be taken. */
function errorMessage(code: FileErrorCode, detail: FileErrorDetail, language: Language): string {
  const text = textOf(language, 'upload');
  if (code === 'unsupported_format') {
    const kind = text(`kinds.${detail.kind ?? 'binary'}` as 'kinds.pdf');
    return text('fileErrors.unsupported_format', { kind });
  }
  if (code === 'broken_file' && detail.kind === 'locked') return text('fileErrors.broken_file_locked');
  return text(`fileErrors.${code}`, { line: detail.line ?? 1, found: detail.found ?? '' });
}

export function ofItems(file: FileReport, items: readonly ReportItem[], language: Language): Report {
  const rows = items
    .flatMap(({ rows: own, outcome }) => own.map((row) => rowOf(row, outcome, language)))
    .sort((one, other) => one.row - other.row);
  const count = (outcome: ImportOutcome) => rows.filter((row) => row.outcome === outcome).length;
  return {
    file: { ...file.file, error: null },
    columns: Object.fromEntries(file.columns.map(({ header, field }) => [header, field])),
    ignoredColumns: file.ignoredColumns,
    counts: {
      ...{ rows: rows.length, skipped: file.skipped, created: count('created'), updated: count('updated') },
      ...{ unchanged: count('unchanged'), refused: count('refused') },
    },
    rows,
    products: items.flatMap(({ after }) => (after ? [productOf(after)] : [])),
  };
}

/** Of a product's rows one may have been refused alone, when the product had changed since it was planned. */
function rowOf({ row, errors, warnings }: ProductRow, outcome: ImportOutcome, language: Language) {
  return {
    row,
    outcome: errors.length > 0 ? ('refused' as const) : outcome,
    errors: errors.map((one) => told(one, language)),
    warnings: warnings.map((one) => told(one, language)),
  };
}

function told({ code, field, value, hint = {} }: Problem.Problem, language: Language): Told {
  const text = textOf(language, 'upload');
  return { code, field, value, message: text(`problems.${code}`, { value: shown(value), ...hint }) };
}

const SHOWN_LENGTH = 60;
const shown = (value: string): string =>
  value.length > SHOWN_LENGTH ? `${value.slice(0, SHOWN_LENGTH).toWellFormed()}…` : value;

const orNull = (text: string): string | null => (text === '' ? null : text);

function productOf({ pictures, variants, ...product }: ProductState) {
  const [first] = variants;
  const { name, preorder, category, weightGrams, description, brand, halal, pirt, bpom, sni } = product;
  return {
    name,
    sku: first?.sku ?? null,
    priceRupiah: first?.priceRupiah ?? null,
    festivalPriceRupiah: first?.festivalPriceRupiah ?? null,
    stock: first?.stock ?? null,
    ...{ preorder, category, unit: orNull(product.unit), weightGrams, description },
    ...{ madeIn: orNull(product.madeIn), brand, halal, pirt, bpom, sni },
    photos: pictures.map(({ ref }) => ref),
    variants: variants.map(variantOf),
  };
}

const variantOf = ({ sku, options, priceRupiah, festivalPriceRupiah, stock }: VariantState) => ({
  ...{ sku, options: Object.fromEntries(options), priceRupiah, festivalPriceRupiah, stock },
});
