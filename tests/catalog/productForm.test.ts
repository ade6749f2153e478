import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as ProductForm from '~/features/catalog/products/ProductForm';
import { readProduct } from '~/features/catalog/products/productSchema';
import { sampled } from '../setup/runs';

const TYPED: ProductForm.TypedProduct = {
  ...ProductForm.EMPTY,
  name: ' Keripik  Pisang ',
  category: 'camilan-kue',
  variants: [{ ...ProductForm.NEW_VARIANT, price: '15rb', stock: '1.000' }],
};

const text = fc.string({ unit: 'binary', maxLength: 20 });
const typedProducts = fc.integer({ min: 0, max: 3 }).chain((optionCount) =>
  fc
    .record({
      ...Object.fromEntries(ProductForm.TEXT_FIELDS.map((name) => [name, text])),
      options: fc.array(fc.record({ name: text, values: text }), {
        minLength: optionCount,
        maxLength: optionCount,
      }),
      variants: fc.array(
        fc.record({
          ...{ id: text, price: text, stock: text, sku: text, archived: fc.constantFrom('', '1') },
          values: fc.array(text, { minLength: optionCount, maxLength: optionCount }),
        }),
        { minLength: 1, maxLength: 5 },
      ),
    })
    .map((typed) => typed as unknown as ProductForm.TypedProduct),
);

function formOf(typed: ProductForm.TypedProduct): FormData {
  const form = new FormData();
  for (const name of ProductForm.TEXT_FIELDS) form.set(name, typed[name]);
  for (const [index, option] of typed.options.entries()) {
    form.set(ProductForm.optionName(index, 'name'), option.name);
    form.set(ProductForm.optionName(index, 'values'), option.values);
  }
  for (const [row, variant] of typed.variants.entries()) {
    for (const cell of ['id', 'archived', 'price', 'stock', 'sku'] as const) {
      form.set(ProductForm.variantName(row, cell), variant[cell]);
    }
    for (const [at, value] of variant.values.entries()) form.set(ProductForm.valueName(row, at), value);
  }
  return form;
}

const lines = (typed: ProductForm.TypedProduct) =>
  JSON.parse(JSON.stringify(typed).replaceAll('\\r\\n', '\\n')) as ProductForm.TypedProduct;

describe('the form of a product', () => {
  it('reads from a sent form, and from what was kept of it, whatever was typed', () => {
    fc.assert(
      fc.property(typedProducts, (typed) => {
        const read = ProductForm.read(formOf(typed));
        expect(ProductForm.parse(JSON.stringify(read))).toEqual(read);
        expect(lines(read)).toEqual(lines({ ...typed, ...wellFormed(typed) }));
      }),
      sampled(1000),
    );
  });

  it('reads no further than its bounds', () => {
    const form = new FormData();
    form.set('name', 'a'.repeat(10_000));
    form.set('variants[999999999].id', '1');
    for (let row = 0; row < 400; row += 1) form.set(ProductForm.variantName(row, 'id'), String(row));
    const read = ProductForm.read(form);
    expect(read.name).toHaveLength(400);
    expect(read.variants).toHaveLength(ProductForm.MAX_ROWS);
  });

  it('what was kept and is no form is nothing', () => {
    expect(['', 'null', '7', '[', '"x"'].map(ProductForm.parse)).toEqual([null, null, null, null, null]);
  });
});

/** Lone surrogates go: no database keeps them. */
const wellFormed = (typed: ProductForm.TypedProduct) =>
  JSON.parse(JSON.stringify(typed), (_key, value) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  ) as ProductForm.TypedProduct;

describe('reading a product', () => {
  const read = (typed: Partial<ProductForm.TypedProduct>) => readProduct({ ...TYPED, ...typed });
  const problems = (typed: Partial<ProductForm.TypedProduct>) => {
    const reading = read(typed);
    return reading.ok ? {} : reading.problems;
  };
  const row = (cells: Partial<ProductForm.TypedVariant>) => ({
    variants: [{ ...ProductForm.NEW_VARIANT, price: '5.000', ...cells }],
  });

  it('takes prices, stock and weight as people write them', () => {
    const reading = read({ weight: '1,5 kg', preorder: '1', preorderDays: '3' });
    expect(reading).toMatchObject({
      ok: true,
      product: {
        fields: { name: 'Keripik Pisang', weightGrams: 1500, preorder: true, preorderDays: 3, brand: null },
        variants: [{ priceRupiah: 15_000, stock: 1000, sku: null, options: [] }],
      },
    });
  });

  it('an empty stock is not counted', () => {
    expect(read(row({ stock: ' ' }))).toMatchObject({ product: { variants: [{ stock: null }] } });
  });

  it.each([
    [{ name: '' }, 'name', 'nameMissing'],
    [{ name: 'ab' }, 'name', 'nameShort'],
    [{ name: 'a'.repeat(256) }, 'name', 'nameLong'],
    [{ category: 'tidak-ada' }, 'category', 'categoryMissing'],
    [{ description: 'a'.repeat(5001) }, 'description', 'descriptionLong'],
    [{ unit: 'a'.repeat(101) }, 'unit', 'textLong'],
    [{ weight: 'berat' }, 'weight', 'weightUnreadable'],
    [{ halal: 'KH12345' }, 'halal', 'halalRuling'],
    [{ halal: '12345' }, 'halal', 'halalShape'],
    [{ halal: 'ID12345678901234', halalStatement: 'not_halal' }, 'halalStatement', 'halalBoth'],
    [{ pirt: '123' }, 'pirt', 'pirtShape'],
    [{ bpom: 'MD 1' }, 'bpom', 'bpomShape'],
    [{ sni: 'baru' }, 'sni', 'sniShape'],
    [{ preorder: '1', preorderDays: '400' }, 'preorderDays', 'preorderDaysUnreadable'],
    [row({ price: '' }), 'variants[0].price', 'priceMissing'],
    [row({ price: 'murah' }), 'variants[0].price', 'priceUnreadable'],
    [row({ price: '12.5' }), 'variants[0].price', 'priceAmbiguous'],
    [row({ price: '$5' }), 'variants[0].price', 'priceCurrency'],
    [row({ price: '2,5E+4' }), 'variants[0].price', 'priceDamaged'],
    [row({ price: '25' }), 'variants[0].price', 'priceOutOfRange'],
    [row({ stock: 'banyak sekali' }), 'variants[0].stock', 'stockUnreadable'],
    [row({ sku: 'x'.repeat(65) }), 'variants[0].sku', 'skuLong'],
    [{ options: [{ name: '', values: 'a' }] }, 'options[0].name', 'optionNameMissing'],
    [{ options: [{ name: 'Rasa', values: 'a' }] }, 'variants[0].values[0]', 'valueMissing'],
  ] as const)('refuses %o at its cell', (typed, name, problem) => {
    expect(problems(typed)[name]).toContain(problem);
  });

  it('reads licences with what people write in front of the number', () => {
    const reading = read({
      pirt: 'P-IRT No. 2063201010123-27',
      bpom: 'BPOM RI MD 123456789012',
      halal: 'ID32110000123456',
      sni: 'SNI 01-2891-1992',
    });
    expect(reading).toMatchObject({
      product: { fields: { pirt: '2063201010123-27', bpom: 'MD 123456789012', sni: 'SNI 01-2891-1992' } },
    });
  });

  it('writes a licence anew only where it is not written in the usual way', () => {
    const licences = (pirt: string) => read({ pirt, halal: 'ID 3211.0000 123456' });
    expect(licences('206320101012327')).toMatchObject({
      product: { fields: { pirt: '206320101012327', halal: 'ID32110000123456' } },
    });
    expect(licences('2063.2010.10123.27')).toMatchObject({
      product: { fields: { pirt: '2063201010123-27' } },
    });
  });

  it('asks nothing of a variant in the archive', () => {
    const archived = { ...ProductForm.NEW_VARIANT, id: '9', archived: '1' };
    expect(read({ variants: [...TYPED.variants, archived] })).toMatchObject({
      ok: true,
      product: { variants: [{ isArchived: false }, { id: 9, isArchived: true }] },
    });
  });

  it('never throws, and says why it refuses', () => {
    fc.assert(
      fc.property(typedProducts, (typed) => {
        const reading = readProduct(typed);
        expect(reading.ok || Object.values(reading.problems).flat().length > 0).toBe(true);
      }),
      sampled(1000),
    );
  });
});
