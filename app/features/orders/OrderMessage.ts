import * as Rupiah from '~/features/catalog/Rupiah';

type OrderedOption = { name: string; value: string };
export type OrderedLine = {
  productName: string;
  options?: readonly OrderedOption[];
  quantity: number;
  priceRupiah: number;
};

/** One store's order as the hand-off needs it. Empty, blank and missing texts leave their line out. */
export type HandoffOrder = {
  storeName: string;
  code: string;
  lines: readonly OrderedLine[];
  name: string;
  address?: string | null;
  district?: string | null;
  city?: string | null;
  postcode?: string | null;
  note?: string | null;
  /** The order's page, without the shopper's secret. */
  url: string;
  /** As it stands after "saya mau pesan dari". */
  festivalName?: string;
};

/** The pieces of a message, already safe to print; a hand-off link that must be short cuts them. */
export type Parts = {
  storeName: string;
  festivalName: string;
  code: string;
  lines: readonly string[];
  /** How many lines are left out and only counted. */
  linesLeftOut: number;
  totalRupiah: number;
  name: string;
  address: string;
  note: string;
  url: string;
};

const FESTIVAL_NAME = 'Festival Bangga Buatan Indonesia';

/** The order as plain Indonesian text for a chat, whole; `*` marks WhatsApp's bold. */
export const compose = (order: HandoffOrder): string => render(parts(order));

/** The sum of the lines, shipping not included. */
export const totalRupiah = (order: Pick<HandoffOrder, 'lines'>): number =>
  order.lines.reduce((sum, line) => sum + line.quantity * line.priceRupiah, 0);

/** The order's pieces with everything typed by a person made plain. */
export function parts(order: HandoffOrder): Parts {
  const place = [order.address, order.district, order.city, order.postcode];
  return {
    storeName: plain(order.storeName),
    festivalName: plain(order.festivalName ?? FESTIVAL_NAME),
    code: order.code,
    lines: order.lines.map(lineText),
    linesLeftOut: 0,
    totalRupiah: totalRupiah(order),
    name: typed(order.name),
    address: place.map(typed).filter(Boolean).join(', '),
    note: typed(order.note),
    url: order.url,
  };
}

/** Prints the pieces in their fixed order; blocks are parted by an empty line. */
export function render(order: Parts): string {
  const items = order.linesLeftOut > 0 ? [...order.lines, leftOutText(order.linesLeftOut)] : order.lines;
  const person = [
    order.name && `Nama: ${order.name}`,
    order.address && `Alamat: ${order.address}`,
    order.note && `Catatan: ${order.note}`,
  ].filter(Boolean);
  const blocks = [
    [`Halo *${order.storeName}*, saya mau pesan dari ${order.festivalName}.`],
    [
      `Pesanan *${order.code}*`,
      ...items,
      `Total *${Rupiah.format(order.totalRupiah)}* (belum termasuk ongkir)`,
    ],
    person,
    [`Detail pesanan: ${order.url}`],
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n');
}

export const leftOutText = (count: number): string => `… dan ${count} produk lain`;

const LOOK_ALIKES: Record<string, string> = { '*': '\u2217', _: '\uFF3F', '~': '\u223C', '`': '\u02CB' };

/**
 * What a person typed, with WhatsApp's marks replaced by look-alikes, CRLF by LF and lone surrogates (which
 * `encodeURIComponent` refuses) by U+FFFD. All else stays as typed, control and bidirectional marks too: the
 * forms refuse those at the door, and their effect ends with the line they stand in.
 */
export const plain = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[*_~`]/g, (mark) => LOOK_ALIKES[mark] ?? mark);

/** A carriage return at the end would make a CRLF of our own line break. */
const typed = (text: string | null | undefined): string =>
  text?.trim() ? plain(text).replace(/\r+$/, '') : '';

function lineText(line: OrderedLine): string {
  const options = (line.options ?? []).map(({ name, value }) => `${plain(name)}: ${plain(value)}`).join(', ');
  const product = options ? `${plain(line.productName)} (${options})` : plain(line.productName);
  const price = Rupiah.format(line.priceRupiah);
  return `• ${line.quantity} × ${product}, ${price} = ${Rupiah.format(line.quantity * line.priceRupiah)}`;
}
