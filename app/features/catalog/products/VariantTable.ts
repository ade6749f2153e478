import * as OptionKey from '../OptionKey';
import {
  MAX_OPTIONS,
  NEW_VARIANT,
  type TypedOption,
  type TypedProduct,
  type TypedVariant,
} from './ProductForm';

/** How many variants a product may have on sale. */
export const MAX_VARIANTS = 100;

/** Why a table could not be made as it was asked for. */
export type TableProblem = 'tooManyVariants' | 'tooManyOptions' | 'optionWithoutValues' | 'optionNameTwice';
export type Made = { typed: TypedProduct; problem: TableProblem | null };

/** The values of an option as they were typed into a line: parted by commas, semicolons or lines, each once. */
function valuesOf({ values }: TypedOption): string[] {
  const byKey = new Map<string, string>();
  for (const part of values.split(/[,;\n]/)) {
    const value = part.trim().replaceAll(/\s+/g, ' ');
    const key = OptionKey.of([['', value]]);
    if (value !== '' && !byKey.has(key)) byKey.set(key, value);
  }
  return [...byKey.values()];
}

/** One more option, to be named; a product has three at most. */
export function withOption(typed: TypedProduct): Made {
  if (typed.options.length >= MAX_OPTIONS) return { typed, problem: 'tooManyOptions' };
  const options = [...typed.options, { name: '', values: '' }];
  return {
    typed: { ...typed, options, variants: typed.variants.map((row) => padded(row, options.length)) },
    problem: null,
  };
}

/** Without one of its options; variants that then are the same are one, the first of them. */
export function withoutOption(typed: TypedProduct, index: number): Made {
  const options = typed.options.filter((_, at) => at !== index);
  const variants = typed.variants.map((row) => ({
    ...row,
    values: row.values.filter((_, at) => at !== index),
  }));
  return combined({ ...typed, options, variants });
}

/**
 * A variant for every combination of the options' values, in their order. Those that are there keep what was typed of
 * them, new ones begin with the price and stock of the first. What is no combination any more goes to the archive
 * when it was saved before, and is gone otherwise: never is a saved variant deleted, since orders speak of it.
 */
export function combined(typed: TypedProduct): Made {
  const options = typed.options.filter(({ name, values }) => name.trim() !== '' || values.trim() !== '');
  const lists = options.map(valuesOf);
  const problem = problemOf(options, lists);
  if (problem) return { typed, problem };
  const kept = typed.options
    .map((option, index) => (options.includes(option) ? index : -1))
    .filter((at) => at >= 0);
  const rows = typed.variants.map((row) => ({ ...row, values: kept.map((at) => row.values[at] ?? '') }));
  const present = new Map<string, TypedVariant>();
  for (const row of [...rows.filter(isOnSale), ...rows]) {
    if (!present.has(keyOf(row.values))) present.set(keyOf(row.values), row);
  }
  const first = rows.find(isOnSale) ?? NEW_VARIANT;
  const made = combinations(lists).map((values) => {
    const own = present.get(keyOf(values));
    return own
      ? { ...own, archived: '' }
      : { ...NEW_VARIANT, values, price: first.price, stock: first.stock };
  });
  const left = rows.filter((row) => row.id !== '' && !made.some(({ id }) => id === row.id));
  const variants = [...made, ...left.map((row) => ({ ...row, archived: '1' }))];
  return { typed: { ...typed, options, variants }, problem: null };
}

/** The same price for every variant on sale. */
export const priced = (typed: TypedProduct, price: string): TypedProduct => ({
  ...typed,
  variants: typed.variants.map((row) => (isOnSale(row) ? { ...row, price } : row)),
});

/** A variant taken off sale, or put on sale again; one that was never saved is simply gone. */
export function archived(typed: TypedProduct, row: number, isArchived: boolean): TypedProduct {
  const variants = typed.variants.flatMap((one, index) => {
    if (index !== row) return [one];
    return isArchived && one.id === '' ? [] : [{ ...one, archived: isArchived ? '1' : '' }];
  });
  return { ...typed, variants };
}

export const isOnSale = ({ archived: mark }: Pick<TypedVariant, 'archived'>): boolean => mark === '';

/** The folded values of a row: rows with the same one are the same variant. */
export const keyOf = (values: readonly string[]): string =>
  OptionKey.of(values.map((value) => ['', value] as const));

function problemOf(options: readonly TypedOption[], lists: readonly string[][]): TableProblem | null {
  if (options.some((_, index) => lists[index]?.length === 0)) return 'optionWithoutValues';
  const names = options.map(({ name }) => OptionKey.of([['', name]]));
  if (new Set(names).size < names.length) return 'optionNameTwice';
  return lists.reduce((count, list) => count * list.length, 1) > MAX_VARIANTS ? 'tooManyVariants' : null;
}

const combinations = (lists: readonly string[][]): string[][] =>
  lists.reduce<string[][]>((rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])), [[]]);

const padded = (row: TypedVariant, length: number): TypedVariant => ({
  ...row,
  values: Array.from({ length }, (_, index) => row.values[index] ?? ''),
});
