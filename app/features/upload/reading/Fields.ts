/** What a column can be of; `option` is named by its header. */
export type Field =
  | 'name'
  | 'price'
  | 'festivalPrice'
  | 'stock'
  | 'availability'
  | 'sku'
  | 'group'
  | 'option1'
  | 'option2'
  | 'option'
  | 'description'
  | 'category'
  | 'unit'
  | 'weight'
  | 'photo'
  | 'madeIn'
  | 'halal'
  | 'pirt'
  | 'bpom'
  | 'sni'
  | 'brand';

/** Headers as people and marketplaces write them, normalised (Header.normalised), by field. */
export const HEADERS: Readonly<Record<Field, readonly string[]>> = {
  name: [
    ...['nama', 'nama produk', 'nama barang', 'produk', 'barang', 'judul', 'title', 'name', 'product name'],
    'ps product name',
  ],
  price: [
    ...['harga', 'harga jual', 'harga satuan', 'harga produk', 'harga normal', 'price', 'regular price'],
    'ps price',
  ],
  festivalPrice: ['harga festival', 'harga promo', 'harga diskon', 'sale price'],
  stock: [
    ...[
      'stok',
      'jumlah stok',
      'stok barang',
      'stok produk',
      'persediaan',
      'jumlah',
      'stock',
      'qty',
      'quantity',
    ],
    ...['inventory', 'ps stock', 'quantity to sell on facebook'],
  ],
  availability: ['ketersediaan', 'status stok', 'availability'],
  sku: [
    ...[
      'sku',
      'kode',
      'kode produk',
      'kode barang',
      'kode variasi',
      'sku name',
      'seller sku',
      'ps sku short',
    ],
  ],
  group: [
    ...['grup', 'kode induk', 'sku induk', 'kode integrasi variasi', 'item group id'],
    'et title variation integration no',
  ],
  option1: ['varian', 'variasi', 'pilihan', 'varian 1', 'et title option for variation 1'],
  option2: ['varian 2', 'et title option for variation 2'],
  option: ['warna', 'color', 'ukuran', 'size', 'rasa'],
  description: [
    'deskripsi',
    'deskripsi produk',
    'keterangan',
    'detail',
    'description',
    'ps product description',
  ],
  category: ['kategori', 'kategori produk', 'jenis', 'category', 'product type', 'ps category'],
  unit: ['satuan', 'unit', 'kemasan', 'isi'],
  weight: ['berat', 'berat produk', 'weight', 'ps weight'],
  photo: [
    ...['foto', 'foto produk', 'gambar', 'foto sampul', 'url gambar', 'url foto', 'image', 'image link'],
    ...['additional image link', 'ps item cover image'],
    ...numbered('foto', 9),
    ...numbered('foto produk', 9),
    ...numbered('gambar', 9),
    ...numbered('ps item image', 8),
  ],
  madeIn: ['dibuat di', 'asal', 'asal produk', 'daerah asal', 'made in'],
  halal: ['halal', 'no halal', 'nomor halal', 'sertifikat halal'],
  pirt: ['pirt', 'p irt', 'no pirt', 'no p irt', 'nomor pirt', 'nomor p irt'],
  bpom: ['bpom', 'no bpom', 'nomor bpom'],
  sni: ['sni', 'no sni', 'nomor sni'],
  brand: ['merek', 'merk', 'brand'],
};

function numbered(name: string, last: number): string[] {
  return Array.from({ length: last }, (_, index) => `${name} ${index + 1}`);
}
