import * as PhoneNumber from '~/features/accounts/PhoneNumber';
import * as Rupiah from '~/features/catalog/Rupiah';
import * as LinkWeight from './LinkWeight';
import type { OrderState } from './OrderFlow';
import { plain } from './OrderMessage';

/** A ready answer to a shopper, to be sent from the seller's own WhatsApp. */
export type ReplyKind = 'confirm' | 'outOfStock' | 'shipping' | 'shipped' | 'refused';

export type Answered = {
  storeName: string;
  buyerName: string;
  code: string;
  totalRupiah: number;
  /** Whole, in one line; empty where the shopper gave none. */
  address: string;
  /** Products of which there is too little: how many are left. */
  short: readonly { name: string; left: number }[];
  /** Why it was refused. */
  reason: string;
  /** The order's page, without the shopper's secret. */
  url: string;
};

/** What each text that a person typed may take of the link, percent-encoded; all of them together stay under 2,000. */
const WEIGHTS = { storeName: 300, buyerName: 250, product: 160, address: 480, reason: 480 } as const;
const MAX_PRODUCTS = 3;

/** The answers that fit an order in a state, the likeliest first. */
const KINDS: Readonly<Record<OrderState, readonly ReplyKind[]>> = {
  intent: ['shipping', 'outOfStock', 'confirm'],
  opened: ['shipping', 'outOfStock', 'confirm'],
  confirmed: ['confirm', 'shipping'],
  shipped: ['shipped'],
  done: [],
  refused: ['refused'],
  cancelled: [],
  expired: ['outOfStock'],
};

export const kindsFor = (state: OrderState): readonly ReplyKind[] => KINDS[state];

/** `https://wa.me/62…?text=…` to the shopper, never over 2,000 characters. */
export const link = (e164: string, kind: ReplyKind, order: Answered): string =>
  `https://wa.me/${PhoneNumber.digits(e164)}?text=${encodeURIComponent(compose(kind, order))}`;

/** The answer as plain Indonesian text; `*` marks WhatsApp's bold, what people typed is made plain. */
export function compose(kind: ReplyKind, order: Answered): string {
  const name = typed(order.buyerName, WEIGHTS.buyerName);
  const store = typed(order.storeName, WEIGHTS.storeName);
  return [
    `Halo ${name}, ini *${store}*. ${BODIES[kind](order)}`,
    ...(kind === 'shipped' ? ['Kurir dan nomor resi: '] : []),
    `Detail pesanan: ${order.url}`,
  ].join('\n\n');
}

const BODIES: Readonly<Record<ReplyKind, (order: Answered) => string>> = {
  confirm: ({ code, totalRupiah }) =>
    `Pesanan *${code}* sudah kami terima dan kami siapkan. Total *${Rupiah.format(totalRupiah)}*, belum termasuk ongkir. Ongkir dan cara bayarnya kami kabari di sini, ya.`,
  outOfStock: ({ code, short }) =>
    `Maaf, stok untuk pesanan *${code}* tidak cukup.${shortLines(short)}\nMau disesuaikan jumlahnya, diganti yang lain, atau dibatalkan saja?`,
  shipping: ({ code, address }) =>
    address === ''
      ? `Untuk menghitung ongkir pesanan *${code}*, boleh kirim alamat lengkapnya (jalan, kecamatan, kota, kode pos)?`
      : `Untuk menghitung ongkir pesanan *${code}*, apakah alamat ini sudah benar?\n${typed(address, WEIGHTS.address)}`,
  shipped: ({ code }) => `Pesanan *${code}* sudah kami kirim. Terima kasih sudah belanja di toko kami.`,
  refused: ({ code, reason }) =>
    `Maaf, pesanan *${code}* belum bisa kami penuhi${reason === '' ? '' : `: ${typed(reason, WEIGHTS.reason)}`}. Semoga lain kali bisa, terima kasih sudah memesan.`,
};

function shortLines(short: Answered['short']): string {
  const lines = short
    .slice(0, MAX_PRODUCTS)
    .map(
      ({ name, left }) => `\n• ${typed(name, WEIGHTS.product)}: ${left > 0 ? `tinggal ${left}` : 'habis'}`,
    );
  const rest = short.length - lines.length;
  return lines.join('') + (rest > 0 ? `\n… dan ${rest} produk lain` : '');
}

/** In one line: a line break of the shopper's must not begin a sentence of the seller's. */
const typed = (text: string, allowed: number): string =>
  LinkWeight.cut(plain(text).replace(/\s+/g, ' ').trim(), allowed);
