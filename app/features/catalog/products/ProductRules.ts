import * as OptionKey from '../OptionKey';
import type { VariantFields } from './ProductFields';
import { MAX_OPTIONS, optionName, valueName, variantName } from './ProductForm';
import type { Problems, ProductProblem } from './ProductProblem';
import { MAX_VARIANTS } from './VariantTable';

/**
 * What is wrong with variants as a whole, however they came (typed, or from a file): none on sale, too many, two that
 * are the same, a SKU twice. Empty when all is well.
 */
export function problemsOf(variants: readonly VariantFields[]): Problems {
  const onSale = variants.flatMap((variant, row) => (variant.isArchived ? [] : [{ variant, row }]));
  if (onSale.length === 0) return { variants: ['noVariant'] };
  if (onSale.length > MAX_VARIANTS) return { variants: ['tooManyVariants'] };
  const names = onSale[0]?.variant.options.map(([name]) => name) ?? [];
  if (names.length > MAX_OPTIONS) return { variants: ['tooManyOptions'] };
  const nameKeys = names.map((name) => OptionKey.of([['', name]]));
  const twice = nameKeys.findIndex((key, index) => nameKeys.indexOf(key) !== index);
  if (twice >= 0) return { [optionName(twice, 'name')]: ['optionNameTwice'] };
  const sameOptions = twins(onSale, ({ variant }) => OptionKey.of(variant.options));
  const sameSku = twins(onSale, ({ variant }) => variant.sku);
  return {
    ...named(
      sameOptions,
      (row) => (names.length > 0 ? valueName(row, 0) : variantName(row, 'price')),
      'variantTwice',
    ),
    ...named(sameSku, (row) => variantName(row, 'sku'), 'skuTwice'),
  };
}

type Placed = { variant: VariantFields; row: number };

/** The rows that repeat what an earlier one has; null repeats nothing. */
function twins(rows: readonly Placed[], key: (row: Placed) => string | null): number[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const own = key(row);
    if (own === null) return [];
    if (seen.has(own)) return [row.row];
    seen.add(own);
    return [];
  });
}

const named = (rows: readonly number[], name: (row: number) => string, problem: ProductProblem): Problems =>
  Object.fromEntries(rows.map((row) => [name(row), [problem]]));
