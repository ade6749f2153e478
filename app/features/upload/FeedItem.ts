import * as Category from '~/features/catalog/Category';
import * as Province from '~/features/catalog/Province';
import type { FestivalMoment } from '~/features/festival/Festival';
import * as FeedPicture from './FeedPicture';
import * as FeedSale from './FeedSale';
import { cut, plain } from './FeedText';

/** A product that may be seen, as the database has it. */
export type FeedProduct = {
  id: number;
  slug: string;
  name: string;
  description: string;
  categorySlug: string;
  storeName: string;
  provinceCode: string;
  photos: readonly FeedPicture.FeedPhoto[];
  variants: readonly FeedVariant[];
};

export type FeedVariant = {
  id: number;
  options: readonly (readonly [name: string, value: string])[];
  priceRupiah: number;
  /** Pieces that may still be ordered, null where the seller does not count. */
  free: number | null;
  preorder: boolean;
  /** Of the festival, those that are not over. */
  offers: readonly FeedSale.FeedSale[];
};

/** One line of a feed, before it is written; `id` is of the variant. */
export type FeedItem = Attributes & {
  id: number;
  productId: number;
  slug: string;
  isGrouped: boolean;
  title: string;
  description: string;
  availability: 'in stock' | 'out of stock' | 'preorder';
  priceRupiah: number;
  sale: FeedSale.FeedSale | null;
  /** Paths of this site, the cover first. */
  pictures: readonly string[];
  brand: string;
  category: string;
  festival: string;
  province: string;
};

export const MAX_TITLE = 100;
export const MAX_DESCRIPTION = 5_000;
const MAX_SHORT = 100;
const MAX_MORE_PICTURES = 20;

/**
 * The lines of a product, one a variant, by the rules of Meta's catalogue (domain.md 6.1); none when it has no picture
 * that Meta takes. Texts that are too long are cut, a missing description is the name: see FeedCheck for who is told.
 */
export function ofProduct(product: FeedProduct, moment: FestivalMoment): FeedItem[] {
  const pictures = product.photos.flatMap((photo) => FeedPicture.pathOf(photo) ?? []);
  const title = cut(plain(product.name), MAX_TITLE);
  if (pictures.length === 0 || title === '') return [];
  const ofAll = {
    productId: product.id,
    slug: product.slug,
    isGrouped: product.variants.length > 1,
    title,
    description: cut(plain(product.description), MAX_DESCRIPTION) || title,
    pictures: pictures.slice(0, 1 + MAX_MORE_PICTURES),
    brand: short(product.storeName) || title,
    category: Category.nameOf(product.categorySlug, 'id'),
    festival: short(moment.festival.name.id),
    province: Province.nameOf(product.provinceCode, 'id'),
  };
  return product.variants.map((variant) => ({
    ...ofAll,
    ...attributesOf(variant.options),
    id: variant.id,
    availability: availabilityOf(variant),
    priceRupiah: variant.priceRupiah,
    sale: FeedSale.at(variant.priceRupiah, variant.offers, moment),
  }));
}

const short = (text: string): string => cut(plain(text), MAX_SHORT);

function availabilityOf({ free, preorder }: FeedVariant): FeedItem['availability'] {
  if (free === 0) return 'out of stock';
  return preorder ? 'preorder' : 'in stock';
}

type Attributes = { color: string; size: string; pattern: string };

const COLOR = /^(warna|colou?r)$/i;
const SIZE = /^(ukuran|size|isi|berat|volume)$/i;

/**
 * Meta tells variants apart by colour, size and pattern and knows no others: an option of another name takes the
 * first of them that is free.
 */
function attributesOf(options: FeedVariant['options']): Attributes {
  const attributes: Attributes = { color: '', size: '', pattern: '' };
  const rest: string[] = [];
  for (const [name, value] of options) {
    const text = short(value) || '–';
    if (COLOR.test(name.trim()) && !attributes.color) attributes.color = text;
    else if (SIZE.test(name.trim()) && !attributes.size) attributes.size = text;
    else rest.push(text);
  }
  for (const text of rest) {
    const free = (['size', 'pattern', 'color'] as const).find((name) => attributes[name] === '');
    if (free) attributes[free] = text;
  }
  return attributes;
}
