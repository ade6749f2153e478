import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as ProductForm from '~/features/catalog/products/ProductForm';
import * as VariantTable from '~/features/catalog/products/VariantTable';
import { sampled } from '../setup/runs';

const typed = (
  options: readonly (readonly [name: string, values: string])[],
  variants: readonly Partial<ProductForm.TypedVariant>[] = [{ price: '5.000', stock: '2' }],
): ProductForm.TypedProduct => ({
  ...ProductForm.EMPTY,
  options: options.map(([name, values]) => ({ name, values })),
  variants: variants.map((variant) => ({ ...ProductForm.NEW_VARIANT, ...variant })),
});

describe('the table of variants', () => {
  it('has a row for every combination, which begins with the price and stock of the first', () => {
    const { typed: made } = VariantTable.combined(
      typed([
        ['Rasa', 'Manis, asin; Manis '],
        ['Isi', '100 g,200 g'],
      ]),
    );
    expect(made.variants.map(({ values }) => values.join())).toEqual([
      'Manis,100 g',
      'Manis,200 g',
      'asin,100 g',
      'asin,200 g',
    ]);
    expect(made.variants.every(({ price, stock }) => price === '5.000' && stock === '2')).toBe(true);
  });

  it('keeps what was typed of a row that is still there, however its value is written', () => {
    const rows = [
      { id: '1', values: ['Manis'], price: '9.000', sku: 'M' },
      { id: '2', values: ['Asin'], price: '8.000' },
    ];
    const { typed: made } = VariantTable.combined(typed([['Rasa', 'Pedas, manis']], rows));
    expect(made.variants).toMatchObject([
      { id: '', values: ['Pedas'], price: '9.000', archived: '' },
      { id: '1', price: '9.000', sku: 'M', archived: '' },
      { id: '2', archived: '1' },
    ]);
  });

  it('brings back from the archive what is a combination again', () => {
    const rows = [
      { id: '1', values: ['Manis'] },
      { id: '2', values: ['Asin'], archived: '1' },
    ];
    const { typed: made } = VariantTable.combined(typed([['Rasa', 'Manis, Asin']], rows));
    expect(made.variants.map(({ id, archived }) => id + archived)).toEqual(['1', '2']);
  });

  it('of a product without options all is one variant again', () => {
    const rows = [
      { id: '1', values: ['Manis'] },
      { id: '2', values: ['Asin'] },
    ];
    const { typed: made } = VariantTable.withoutOption(typed([['Rasa', 'Manis, Asin']], rows), 0);
    expect(made.options).toEqual([]);
    expect(made.variants).toMatchObject([
      { id: '1', values: [], archived: '' },
      { id: '2', archived: '1' },
    ]);
  });

  it.each([
    [
      'tooManyVariants',
      [
        ['A', '1,2,3,4,5'],
        ['B', '1,2,3,4,5'],
        ['C', '1,2,3,4,5'],
      ],
    ],
    ['optionWithoutValues', [['A', ' , ']]],
    [
      'optionNameTwice',
      [
        ['Rasa', 'a'],
        ['rasa ', 'b'],
      ],
    ],
  ] as const)('refuses %s and changes nothing', (problem, options) => {
    const before = typed(options);
    expect(VariantTable.combined(before)).toEqual({ typed: before, problem });
  });

  it('has three options at most', () => {
    const before = typed([
      ['A', '1'],
      ['B', '2'],
      ['C', '3'],
    ]);
    expect(VariantTable.withOption(before)).toEqual({ typed: before, problem: 'tooManyOptions' });
  });

  it('drops a row that was never saved, and keeps a saved one in the archive', () => {
    const before = typed([], [{ id: '1' }, { id: '' }]);
    expect(VariantTable.archived(before, 1, true).variants).toHaveLength(1);
    expect(VariantTable.archived(before, 0, true).variants[0]?.archived).toBe('1');
  });

  const value = fc.constantFrom('Manis', 'manis', 'Asin', 'Pedas', 'XL', 'M', '');
  const rows = fc.array(fc.record({ values: fc.tuple(value, value), id: fc.integer({ min: 0, max: 4 }) }), {
    maxLength: 6,
  });
  const lists = fc.tuple(fc.array(value, { minLength: 1 }), fc.array(value, { minLength: 1 }));

  it('loses no saved variant, has none twice on sale, and made twice is the same', () => {
    fc.assert(
      fc.property(lists, rows, ([one, two], present) => {
        const unique = [...new Map(present.map((row) => [row.id, row])).values()];
        const before = typed(
          [
            ['Rasa', one.join()],
            ['Ukuran', two.join()],
          ],
          unique.map(({ id, values }) => ({ id: id === 0 ? '' : String(id), values })),
        );
        const { typed: made, problem } = VariantTable.combined(before);
        if (problem) return;
        const ids = made.variants.map(({ id }) => id).filter(Boolean);
        expect(ids.sort()).toEqual(
          before.variants
            .map(({ id }) => id)
            .filter(Boolean)
            .sort(),
        );
        const keys = made.variants
          .filter(VariantTable.isOnSale)
          .map(({ values }) => VariantTable.keyOf(values));
        expect(new Set(keys).size).toBe(keys.length);
        expect(VariantTable.combined(made).typed.variants).toEqual(made.variants);
      }),
      sampled(1000),
    );
  });
});
