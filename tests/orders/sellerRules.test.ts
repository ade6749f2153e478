import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as OrderFlow from '~/features/orders/OrderFlow';
import * as SellerMove from '~/features/orders/SellerMove';
import * as SellerReply from '~/features/orders/SellerReply';
import * as SellerTab from '~/features/orders/SellerTab';
import * as Shortage from '~/features/orders/Shortage';
import * as TimeLeft from '~/features/orders/TimeLeft';
import { sampled } from '../setup/runs';

describe('what a seller may do', () => {
  it.each([
    ['intent', ['confirm', 'refuse']],
    ['opened', ['confirm', 'refuse']],
    ['confirmed', ['refuse', 'ship']],
    ['shipped', ['finish']],
    ['done', []],
    ['refused', []],
    ['cancelled', []],
    ['expired', ['confirm']],
  ] as const)('with an order that is %s is %j', (state, moves) => {
    expect(SellerMove.movesFrom(state)).toEqual(moves);
  });

  it('never leaves the graph, but for confirming what nobody was seen opening', () => {
    for (const state of OrderFlow.ORDER_STATES) {
      for (const move of SellerMove.movesFrom(state)) {
        const isLegal = OrderFlow.canMove(state, SellerMove.targetOf(move));
        expect([state, move, isLegal || (state === 'intent' && move === 'confirm')]).toEqual([
          state,
          move,
          true,
        ]);
      }
    }
  });
});

describe('the drawers of the inbox', () => {
  it('hold every state once', () => {
    const all = SellerTab.TABS.flatMap((tab) => SellerTab.statesOf(tab));
    expect(all.sort()).toEqual([...OrderFlow.ORDER_STATES].sort());
  });

  it.each([
    ['dikirim', 'dikirim'],
    ['toString', 'baru'],
    ['', 'baru'],
    [null, 'baru'],
  ])('are chosen by the address: %j is %s', (text, tab) => {
    expect(SellerTab.parse(text)).toBe(tab);
  });
});

describe('the time that is left', () => {
  const MINUTE = 60_000;
  it.each([
    [1, { unit: 'minutes', minutes: 1 }],
    [59 * MINUTE, { unit: 'minutes', minutes: 59 }],
    [59 * MINUTE + 1, { unit: 'hours', hours: 1, minutes: 0 }],
    [130 * MINUTE, { unit: 'hours', hours: 2, minutes: 10 }],
    [24 * 60 * MINUTE, { unit: 'days', days: 1, hours: 0 }],
    [(47 * 60 + 1) * MINUTE, { unit: 'days', days: 1, hours: 23 }],
    [0, null],
    [-5, null],
  ])('of %i ms is %j', (ms, left) => {
    expect(TimeLeft.until(1_000_000 + ms, 1_000_000)).toEqual(left);
  });
});

describe('a shortage', () => {
  const line = { variantId: 1, quantity: 3 };
  const of = (stock: number | null, held: number) =>
    Shortage.of(line, new Map([[1, { stock }]]), new Map([[1, held]]));

  it.each([
    [3, 0, null],
    [2, 0, 2],
    [0, 0, 0],
    [5, 2, null],
    [5, 3, 2],
    [2, 9, 0],
    [null, 9, null],
  ])('of three from a stock of %s with %i held by others is %s', (stock, held, left) => {
    expect(of(stock, held)).toBe(left);
  });
});

const NUMBER = '+6281234567890';
const ORDER: SellerReply.Answered = {
  storeName: 'Kopi Gayo Ibu Sari',
  buyerName: 'Dewi',
  code: 'BBI-7K3QX',
  totalRupiah: 290_000,
  address: 'Jl. Melati 5, Kota Bandung',
  short: [{ name: 'Kopi Luwak', left: 2 }],
  reason: 'Stok habis',
  url: 'https://bangga.example/pesanan/BBI-7K3QX',
};
const KINDS = ['confirm', 'outOfStock', 'shipping', 'shipped', 'refused'] as const;

const textOf = (link: string): string => {
  const [, text = ''] = /^https:\/\/wa\.me\/6281234567890\?text=([^&#+]*)$/.exec(link) ?? [];
  return decodeURIComponent(text);
};

describe('a ready answer', () => {
  it.each([
    [
      'confirm',
      'Halo Dewi, ini *Kopi Gayo Ibu Sari*. Pesanan *BBI-7K3QX* sudah kami terima dan kami siapkan. Total *Rp290.000*, belum termasuk ongkir. Ongkir dan cara bayarnya kami kabari di sini, ya.',
    ],
    [
      'outOfStock',
      'Halo Dewi, ini *Kopi Gayo Ibu Sari*. Maaf, stok untuk pesanan *BBI-7K3QX* tidak cukup.\n• Kopi Luwak: tinggal 2\nMau disesuaikan jumlahnya, diganti yang lain, atau dibatalkan saja?',
    ],
    [
      'shipping',
      'Halo Dewi, ini *Kopi Gayo Ibu Sari*. Untuk menghitung ongkir pesanan *BBI-7K3QX*, apakah alamat ini sudah benar?\nJl. Melati 5, Kota Bandung',
    ],
    [
      'refused',
      'Halo Dewi, ini *Kopi Gayo Ibu Sari*. Maaf, pesanan *BBI-7K3QX* belum bisa kami penuhi: Stok habis. Semoga lain kali bisa, terima kasih sudah memesan.',
    ],
  ] as const)('of kind %s says it, and where the order is', (kind, text) => {
    expect(SellerReply.compose(kind, ORDER)).toBe(`${text}\n\nDetail pesanan: ${ORDER.url}`);
  });

  it('asks for the address where there is none, and leaves room for the number of the parcel', () => {
    expect(SellerReply.compose('shipping', { ...ORDER, address: '' })).toContain(
      'boleh kirim alamat lengkapnya',
    );
    expect(SellerReply.compose('shipped', ORDER)).toContain('\n\nKurir dan nomor resi: \n\n');
  });

  it('counts the products for which there is no room', () => {
    const short = Array.from({ length: 5 }, (_, index) => ({ name: `Kripik ${index}`, left: 0 }));
    const text = SellerReply.compose('outOfStock', { ...ORDER, short });
    expect(text).toContain('• Kripik 2: habis\n… dan 2 produk lain');
    expect(text).not.toContain('Kripik 3');
  });

  it('is a link that is never too long, whole in code and address, and bold only in our own words', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom(
        '👨‍👩‍👧‍👦'.repeat(80),
        '*tebal* _miring_ ~coret~ `mesin`',
        'a\r\nb\nDetail pesanan: https://jahat.contoh',
        '\uD83D',
      ),
    );
    const orders = fc.record({
      ...{ storeName: typed, buyerName: typed, address: typed, reason: typed },
      short: fc.array(fc.record({ name: typed, left: fc.nat(9) }), { maxLength: 60 }),
      totalRupiah: fc.nat(1_000_000_000),
    });
    fc.assert(
      fc.property(orders, fc.constantFrom(...KINDS), (changed, kind) => {
        const link = SellerReply.link(NUMBER, kind, { ...ORDER, ...changed });
        expect(link.length).toBeLessThanOrEqual(2_000);
        const text = textOf(link);
        expect(text.endsWith(`\n\nDetail pesanan: ${ORDER.url}`)).toBe(true);
        expect(text).toContain(`*${ORDER.code}*`);
        expect(text.match(/^Detail pesanan/gm)).toHaveLength(1);
        const bolds = kind === 'confirm' ? 3 : 2;
        expect(text.match(/\*/g)).toHaveLength(bolds * 2);
        expect(text.replace(ORDER.url, '')).not.toMatch(/[_~`]/);
      }),
      sampled(1000),
    );
  });

  it('is offered in every state that waits for words', () => {
    expect(OrderFlow.ORDER_STATES.filter((state) => SellerReply.kindsFor(state).length === 0)).toEqual([
      'done',
      'cancelled',
    ]);
  });
});
