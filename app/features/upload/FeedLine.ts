import * as paths from '~/paths';
import { record } from './CsvWriter';
import type { FeedItem } from './FeedItem';
import type { FeedSale } from './FeedSale';

/** The columns, in Meta's own words (developers.facebook.com, "Catalog feed setup"). */
const COLUMNS = [
  'id',
  'title',
  'description',
  'availability',
  'condition',
  'price',
  'link',
  'image_link',
  'brand',
  'additional_image_link',
  'color',
  'item_group_id',
  'pattern',
  'product_type',
  'sale_price',
  'sale_price_effective_date',
  'size',
  'custom_label_0',
  'custom_label_1',
] as const;

const MAX_PICTURE_LINKS = 2_000;

const line = (cells: readonly string[]): string => record(cells, ',', '\n');

export const HEADER = line(COLUMNS);

/** An item as a line of CSV with its end. `publicUrl` stands before every path. */
export function of(item: FeedItem, publicUrl: string): string {
  const [cover = '', ...more] = item.pictures.map((path) => publicUrl + path);
  const cells: Record<(typeof COLUMNS)[number], string> = {
    id: String(item.id),
    title: item.title,
    description: item.description,
    availability: item.availability,
    condition: 'new',
    price: amount(item.priceRupiah),
    link: publicUrl + paths.product('id', item.slug),
    image_link: cover,
    brand: item.brand,
    additional_image_link: fitting(more),
    color: item.color,
    item_group_id: item.isGrouped ? `p${item.productId}` : '',
    pattern: item.pattern,
    product_type: item.category,
    sale_price: item.sale ? amount(item.sale.priceRupiah) : '',
    sale_price_effective_date: item.sale ? windowOf(item.sale) : '',
    size: item.size,
    custom_label_0: item.festival,
    custom_label_1: item.province,
  };
  return line(COLUMNS.map((name) => cells[name]));
}

const amount = (rupiah: number): string => `${rupiah}.00 IDR`;

/** As many addresses, separated by commas, as Meta takes in all. */
function fitting(links: readonly string[]): string {
  let text = '';
  for (const link of links) {
    const longer = text === '' ? link : `${text},${link}`;
    if (longer.length > MAX_PICTURE_LINKS) break;
    text = longer;
  }
  return text;
}

const WIB_MS = 7 * 60 * 60_000;
const windowOf = ({ startsAt, endsAt }: FeedSale): string => `${inWib(startsAt)}/${inWib(endsAt)}`;
const inWib = (at: number): string => `${new Date(at + WIB_MS).toISOString().slice(0, 16)}+07:00`;
