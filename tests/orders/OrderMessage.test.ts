import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as OrderMessage from '~/features/orders/OrderMessage';
import { sampled } from '../setup/runs';
import { anyOrder, orderWith } from './typedTexts';

describe('the message', () => {
  test('is as the contract writes it', () => {
    expect(
      OrderMessage.compose(orderWith()),
    ).toBe(`Halo *Kopi Gayo Ibu Sari*, saya mau pesan dari Festival Bangga Buatan Indonesia.

Pesanan *BBI-7K3QX*
• 2 × Kopi Arabika Gayo 250 g, Rp85.000 = Rp170.000
• 1 × Kopi Luwak 100 g (Giling: Bubuk), Rp120.000 = Rp120.000
Total *Rp290.000* (belum termasuk ongkir)

Nama: Dewi
Alamat: Jl. Melati 5, Kota Bandung
Catatan: giling kasar

Detail pesanan: https://bangga.example/pesanan/BBI-7K3QX`);
  });

  test('joins the address from what there is', () => {
    const place = {
      address: 'Jl. Melati 5\r\nRT 02',
      district: 'Coblong',
      city: 'Kota Bandung',
      postcode: '40132',
    };
    expect(OrderMessage.compose(orderWith(place))).toContain(
      '\nAlamat: Jl. Melati 5\nRT 02, Coblong, Kota Bandung, 40132\nCatatan:',
    );
    expect(OrderMessage.compose(orderWith({ address: ' ', city: 'Kota Bandung' }))).toContain(
      '\nAlamat: Kota Bandung\n',
    );
  });

  test('leaves out the lines of what is empty', () => {
    const bare = OrderMessage.compose(orderWith({ note: '  ', address: '', city: null }));
    expect(bare).toContain('ongkir)\n\nNama: Dewi\n\nDetail pesanan:');
    const anonymous = OrderMessage.compose(orderWith({ name: '', note: null, address: null, city: null }));
    expect(anonymous).toContain('ongkir)\n\nDetail pesanan:');
  });

  test('shows all options of a line', () => {
    const options = [
      { name: 'Warna', value: 'Merah' },
      { name: 'Ukuran', value: 'XL' },
    ];
    const lines = [{ productName: 'Kaus', options, quantity: 1, priceRupiah: 50_000 }];
    expect(OrderMessage.compose(orderWith({ lines }))).toContain(
      '• 1 × Kaus (Warna: Merah, Ukuran: XL), Rp50.000',
    );
  });

  test('makes marks of WhatsApp, CRLF and half emoji harmless and leaves the rest as typed', () => {
    expect(OrderMessage.plain('*a* _b_ ~c~ `d`')).toBe('∗a∗ ＿b＿ ∼c∼ ˋdˋ');
    expect(OrderMessage.plain('a\r\nb\nc\rd')).toBe('a\nb\nc\rd');
    expect(OrderMessage.plain('x\ud83dy\udc00z😀')).toBe('x\ufffdy\ufffdz😀');
    expect(OrderMessage.plain('50% & #1 + "dua" \u202etes\u202c 👨‍👩‍👧')).toBe(
      '50% & #1 + "dua" \u202etes\u202c 👨‍👩‍👧',
    );
  });

  test('whatever was typed, only our own words are bold and the total is the sum of the lines', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const message = OrderMessage.compose(order);
        expect(message.match(/[*_~`]/g)).toEqual(['*', '*', '*', '*', '*', '*']);
        expect(message.isWellFormed()).toBe(true);
        expect(message).not.toContain('\r\n');
        const totalRupiah = order.lines.reduce((sum, line) => sum + line.quantity * line.priceRupiah, 0);
        expect(OrderMessage.totalRupiah(order)).toBe(totalRupiah);
        expect(message).toContain(
          `\nTotal *Rp${totalRupiah.toLocaleString('de-DE')}* (belum termasuk ongkir)\n`,
        );
      }),
      sampled(1000),
    );
  });
});
