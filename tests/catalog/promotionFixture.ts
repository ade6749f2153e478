import type { Drawing } from '~/features/catalog/drawnPicture.server';
import * as Portrait from '~/features/catalog/promotion/Portrait';
import * as Poster from '~/features/catalog/promotion/Poster';
import * as PriceList from '~/features/catalog/promotion/PriceList';
import type { PromotionFacts } from '~/features/catalog/promotion/PromotionFacts';
import * as Batik from '~/ui/batik/Batik';

export const facts = (changed: Partial<PromotionFacts> = {}): PromotionFacts => ({
  storeId: 1,
  name: 'Kopi Gayo Ibu Sari',
  place: 'Kab. Aceh Tengah, Aceh',
  category: 'Kopi, teh & cokelat',
  products: 'Kopi Arabika Gayo 250 g, Kopi Luwak 100 g, Teh Celup Serai',
  festival: {
    name: 'Festival Bangga Buatan Indonesia',
    days: '23 November – 22 Desember 2026',
    hours: 'Dibuka pukul 09.00 WIB, ditutup pukul 21.00 WIB',
  },
  shownAddress: 'bangga.example/toko/kopi-gayo-ibu-sari',
  words: {
    scan: 'Pindai untuk belanja',
    or: 'atau buka',
    statusHint: 'Pindai, atau ketuk tautannya',
    storyHint: 'Ketuk tautan di cerita ini',
  },
  addressBy: (medium) => `https://bangga.example/toko/kopi-gayo-ibu-sari?dari=${medium}`,
  ...changed,
});

const PRODUCTS = Array.from({ length: PriceList.ROWS_A_PAGE }, (_, index) => ({
  name: `Kopi Arabika Gayo Pilihan ${index + 1}`,
  unit: 'bungkus',
  price: `mulai Rp${85 + index}.000`,
}));
const FOOT = 'Harga per 24 November 2026, belum ongkir. Halaman 1 dari 2.';

/** Every picture of the kit that has words on it, by the medium whose code it bears. */
export const PICTURES: Readonly<
  Record<'poster' | 'status' | 'story' | 'prices', (facts: PromotionFacts) => Drawing>
> = {
  poster: Poster.draw,
  status: (of) => Portrait.draw('status', of),
  story: (of) => Portrait.draw('story', of),
  prices: (of) => PriceList.draw(of, { products: PRODUCTS, title: 'Daftar harga', foot: FOOT }),
};
export const NAMES = Object.keys(PICTURES) as (keyof typeof PICTURES)[];

const MOST_IDS = 2_000;

/** The id of a store for each design of cloth: all motifs in all their palettes. */
export function storeOfEachDesign(): Map<string, number> {
  const ids = new Map<string, number>();
  for (let id = 1; id < MOST_IDS; id += 1) {
    const key = Batik.key(Batik.of(id));
    if (!ids.has(key)) ids.set(key, id);
  }
  return ids;
}
