import { describe, expect, it } from 'vitest';
import * as ProductChanges from '~/features/catalog/products/ProductChanges';
import * as ProductForm from '~/features/catalog/products/ProductForm';

const BASE: ProductForm.TypedProduct = {
  ...ProductForm.EMPTY,
  name: 'Keripik',
  unit: 'bungkus',
  variants: [{ ...ProductForm.NEW_VARIANT, id: '1', price: '5.000', stock: '10', sku: 'A' }],
};
const withRow = (cells: Partial<ProductForm.TypedVariant>, more: Partial<ProductForm.TypedProduct> = {}) => ({
  ...BASE,
  ...more,
  variants: BASE.variants.map((row) => ({ ...row, ...cells })),
});
const cells = (
  mine: ProductForm.TypedProduct,
  stored: ProductForm.TypedProduct,
  base: ProductForm.TypedProduct | null = BASE,
) => ProductChanges.between(mine, base, stored).map(({ cell, isMine }) => [cell, isMine]);

describe('two versions of a product', () => {
  it('agree where only one of the two changed nothing that the other did', () => {
    expect(cells({ ...BASE, name: 'Keripik Manis' }, BASE)).toEqual([]);
    expect(cells({ ...BASE, name: 'Sama' }, { ...BASE, name: 'Sama' })).toEqual([]);
  });

  it('differ where the other one changed something: hers is proposed only where she changed it too', () => {
    const mine = withRow({ price: '6.000' }, { name: 'Punya saya' });
    const stored = withRow({ price: '7.000' }, { name: 'Tersimpan', unit: 'toples' });
    expect(cells(mine, stored)).toEqual([
      ['name', true],
      ['unit', false],
      ['variant.1.price', true],
    ]);
  });

  it('a stock that orders changed is no difference unless she typed another', () => {
    expect(cells(withRow({}, { name: 'Baru' }), withRow({ stock: '9' }))).toEqual([]);
    expect(cells(withRow({ stock: '20' }), withRow({ stock: '9' }))).toEqual([['variant.1.stock', true]]);
  });

  it('tables with other options are one difference', () => {
    const stored = { ...BASE, options: [{ name: 'Rasa', values: 'Manis' }] };
    expect(cells(BASE, stored)).toEqual([['table', false]]);
  });

  it('without knowing how it began all that is not the same counts', () => {
    expect(cells({ ...BASE, name: 'Satu' }, BASE, null)).toEqual([['name', true]]);
  });

  it('what she chose is taken, cell by cell, and nothing else is touched', () => {
    const mine = withRow({ price: '6.000', sku: 'B' }, { name: 'Punya saya', description: 'saya' });
    const stored = withRow({ price: '7.000', stock: '4' }, { name: 'Tersimpan' });
    const chosen = ProductChanges.chosen(mine, BASE, stored, ({ cell }) => cell === 'variant.1.price');
    expect(chosen).toEqual(
      withRow({ price: '7.000', sku: 'B', stock: '4' }, { name: 'Punya saya', description: 'saya' }),
    );
  });
});
