import * as Category from '~/features/catalog/Category';
import { translator } from '~/i18n/i18n.server';
import type { Language } from '~/paths';
import type { Column, Sheet } from './XlsxSheet';

const LIST = 'Daftar';

/** The range of the hidden sheet that the drop-down of categories offers. */
export const CATEGORY_RANGE = `${LIST}!$A$1:$A$${Category.all.length}`;

/** The names of categories, for a drop-down: a list of them all is too long to stand in the sheet itself. */
export const categoryList: Sheet = {
  name: LIST,
  isHidden: true,
  columns: [{ width: 30, style: 'plain' }],
  head: null,
  rows: Category.all.map(({ id }) => [id]),
};

const COLUMNS: readonly Column[] = [
  { width: 24, style: 'wrapped' },
  { width: 80, style: 'wrapped' },
  { width: 36, style: 'wrapped' },
];

/** Which message explains which column; those of the options stand together. */
const EXPLAINED = [
  ['Nama Produk', 'name'],
  ['Harga (Rp)', 'price'],
  ['Harga Festival (Rp)', 'festivalPrice'],
  ['Stok', 'stock'],
  ['SKU', 'sku'],
  ['Grup', 'group'],
  ['Varian, Varian 2', 'options'],
  ['Kategori', 'category'],
  ['Satuan', 'unit'],
  ['Berat (gram)', 'weight'],
  ['Deskripsi', 'description'],
  ['Foto', 'photo'],
  ['Dibuat di', 'madeIn'],
  ['Merek', 'brand'],
  ['Halal, P-IRT, BPOM, SNI', 'licences'],
] as const;

/** What to write in which column, in one language. */
export function helpSheet(language: Language): Sheet {
  const t = translator(language, 'feeds');
  const columns = EXPLAINED.map(([header, key]) => [header, t(`help.${key}.what`), t(`help.${key}.example`)]);
  const tips = (['contoh', 'twice', 'empty'] as const).map((key) => ['', t(`help.tips.${key}`), null]);
  return {
    name: t('help.sheet'),
    columns: COLUMNS,
    head: [t('help.column'), t('help.fill'), t('help.sample')],
    rows: [...columns, ...tips],
  };
}
