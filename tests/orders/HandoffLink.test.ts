import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Rupiah from '~/features/catalog/Rupiah';
import * as HandoffLink from '~/features/orders/HandoffLink';
import * as OrderMessage from '~/features/orders/OrderMessage';
import { sampled } from '../setup/runs';
import { anyOrder, orderWith } from './typedTexts';

const PHONE = '+6281234567890';
const START = 'https://wa.me/6281234567890?text=';
const SEE_ORDER = '… (lengkap di pesanan)';

/** What WhatsApp puts into the chat: the text parameter, percent-decoded once. */
function opened(link: string): string {
  expect(link.startsWith(START)).toBe(true);
  const query = link.slice(START.length);
  expect(query).toMatch(/^[A-Za-z0-9\-_.!~*'()%]*$/);
  return decodeURIComponent(query);
}

const field = (message: string, label: string): string | undefined =>
  new RegExp(`(?:^|\n)${label}: ([^]*?)(?=\n(?:Alamat|Catatan): |\n\nDetail pesanan: )`).exec(message)?.[1];

const graphemes = (text: string): string[] =>
  Array.from(new Intl.Segmenter('id', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);

const line = (productName: string) => ({ productName, quantity: 1, priceRupiah: 1_000 });

describe('a WhatsApp link', () => {
  test('opens the whole message when it fits', () => {
    const order = orderWith({ note: 'a&b #1 50% 1+1=2 "x"\r\nbaris dua 🇮🇩' });
    const link = HandoffLink.forWhatsapp(PHONE, order);
    expect(opened(link)).toBe(OrderMessage.compose(order));
    expect(link).toContain('%0A');
    expect(link).not.toContain('+');
  });

  test('leaves out lines from the last and counts them; the rest stays', () => {
    const lines = Array.from({ length: 60 }, (_, index) => line(`Keripik nomor ${index + 1}`));
    const message = opened(HandoffLink.forWhatsapp(PHONE, orderWith({ lines })));
    const shown = message.match(/^• /gm)?.length ?? 0;
    expect(shown).toBeGreaterThan(10);
    expect(message).toContain(
      `• 1 × Keripik nomor ${shown}, Rp1.000 = Rp1.000\n… dan ${60 - shown} produk lain\nTotal *Rp60.000*`,
    );
    expect(message).toContain('Nama: Dewi\nAlamat: Jl. Melati 5, Kota Bandung\nCatatan: giling kasar\n');
  });

  test('cuts the note only when no line is left, and the address only when the note is gone', () => {
    const noted = opened(HandoffLink.forWhatsapp(PHONE, orderWith({ note: '🥰'.repeat(300) })));
    expect(noted).toContain('Pesanan *BBI-7K3QX*\n… dan 2 produk lain\nTotal *Rp290.000*');
    expect(noted).toMatch(
      /Alamat: Jl\. Melati 5, Kota Bandung\nCatatan: (?:🥰){60,}… \(lengkap di pesanan\)\n/u,
    );
    const far = opened(
      HandoffLink.forWhatsapp(PHONE, orderWith({ note: 'cepat ya, '.repeat(9), address: '🏠'.repeat(300) })),
    );
    expect(far).toMatch(
      /Nama: Dewi\nAlamat: (?:🏠){60,}… \(lengkap di pesanan\)\nCatatan: … \(lengkap di pesanan\)\n/u,
    );
  });

  test('uses the room it has to the last character', () => {
    expect(HandoffLink.forWhatsapp(PHONE, orderWith({ note: 'x'.repeat(3_000) }))).toHaveLength(2_000);
  });

  test('never cuts inside a family', () => {
    const family = '👨‍👩‍👧‍👦';
    const note =
      field(opened(HandoffLink.forWhatsapp(PHONE, orderWith({ note: family.repeat(80) }))), 'Catatan') ?? '';
    expect(note.endsWith(SEE_ORDER)).toBe(true);
    expect(note.slice(0, -SEE_ORDER.length).replaceAll(family, '')).toBe('');
  });

  test('keeps a name of 5,000 emoji as far as it fits, the store name giving way first', () => {
    const order = orderWith({
      name: '🥰'.repeat(5000),
      storeName: 'Toko '.repeat(50),
      note: 'x'.repeat(400),
    });
    const message = opened(HandoffLink.forWhatsapp(PHONE, order));
    expect(message).toMatch(/^Halo \*…\*, saya mau pesan dari …\.\n/);
    expect(message).toMatch(/\nNama: (?:🥰){80,}… \(lengkap di pesanan\)\n/u);
    expect(message).toContain('Total *Rp290.000*');
    expect(message).toContain(`Detail pesanan: ${order.url}`);
  });

  test('says so when our own address alone is too long', () => {
    const url = `https://bangga.example/${'a'.repeat(2000)}`;
    expect(() => HandoffLink.forWhatsapp(PHONE, orderWith({ url }))).toThrow(RangeError);
  });
});

describe('for any order', () => {
  test('the link is short enough and keeps the code, the total, the name and the link', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const link = HandoffLink.forWhatsapp(PHONE, order);
        const message = opened(link);
        const whole = OrderMessage.compose(order);
        expect(link.length).toBeLessThanOrEqual(2_000);
        if (encodeURIComponent(whole).length + START.length <= 2_000) expect(message).toBe(whole);
        expect(message.startsWith('Halo *')).toBe(true);
        expect(message).toContain(`\nPesanan *${order.code}*\n`);
        const total = Rupiah.format(OrderMessage.totalRupiah(order));
        expect(message).toContain(`\nTotal *${total}* (belum termasuk ongkir)\n`);
        expect(message.endsWith(`\n\nDetail pesanan: ${order.url}`)).toBe(true);
        const name = OrderMessage.plain(order.name).replace(/\r+$/, '');
        const isUsual = encodeURIComponent(name).length <= 600;
        if (name.trim()) expect(message).toContain(isUsual ? `\n\nNama: ${name}\n` : '\n\nNama: ');
      }),
      sampled(1000),
    );
  });

  test('as many first lines as fit are there, and the others are counted', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const message = opened(HandoffLink.forWhatsapp(PHONE, order));
        const all = OrderMessage.parts(order);
        const start = message.indexOf(`\nPesanan *${order.code}*\n`) + `\nPesanan *${order.code}*\n`.length;
        const kept = all.lines.findIndex((_, count) => message.startsWith(block(all, count), start));
        const shown = kept < 0 ? all.lines.length : kept;
        expect(message.startsWith(block(all, shown), start)).toBe(true);
        if (shown === all.lines.length) return;
        const oneMore = {
          ...all,
          lines: all.lines.slice(0, shown + 1),
          linesLeftOut: all.lines.length - shown - 1,
        };
        expect(START.length + encodeURIComponent(OrderMessage.render(oneMore)).length).toBeGreaterThan(2_000);
      }),
      sampled(1000),
    );
  });

  test('texts are cut in order, at a grapheme, and no further than needed', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const all = OrderMessage.parts(order);
        const message = opened(HandoffLink.forWhatsapp(PHONE, order));
        const texts = [all.note, all.address, all.storeName, all.festivalName, all.name];
        const marks = [SEE_ORDER, SEE_ORDER, '…', '…', SEE_ORDER];
        expect(message).toBe(prediction(all, texts, marks));
      }),
      sampled(1000),
    );
  }, 120_000);
});

function block(all: OrderMessage.Parts, count: number): string {
  const left = all.lines.length - count;
  const items = [...all.lines.slice(0, count), ...(left > 0 ? [`… dan ${left} produk lain`] : [])];
  return `${items.join('\n')}\nTotal *`;
}

/** The slow way to the same message: tries every number of lines, then every number of graphemes of each text. */
function prediction(all: OrderMessage.Parts, texts: string[], marks: string[]): string {
  const fits = (message: string): boolean => START.length + encodeURIComponent(message).length <= 2_000;
  const print = (kept: number, cut: string[]): string => {
    const [note = '', address = '', storeName = '', festivalName = '', name = ''] = cut;
    const lines = all.lines.slice(0, kept);
    const linesLeftOut = all.lines.length - kept;
    return OrderMessage.render({ ...all, lines, linesLeftOut, note, address, storeName, festivalName, name });
  };
  const shorter = [...texts];
  for (let kept = all.lines.length; kept >= 0; kept -= 1) {
    if (fits(print(kept, shorter))) return print(kept, shorter);
  }
  for (const [index, text] of texts.entries()) {
    const units = graphemes(text);
    const cutAt = (count: number): string => units.slice(0, count).join('') + (marks[index] ?? '');
    const fitsAt = (count: number): boolean => fits(print(0, shorter.with(index, cutAt(count))));
    const helpsAt = (count: number): boolean => encoded(cutAt(count)) < encoded(text);
    if (!helpsAt(0)) continue;
    const count = mostThat((any) => helpsAt(any) && fitsAt(any), units.length);
    shorter[index] = cutAt(Math.max(count, 0));
    if (count >= 0) return print(0, shorter);
  }
  return 'does not fit';
}

const encoded = (text: string): number => encodeURIComponent(text).length;

/** The largest count that will do, -1 if none; smaller ones do too, so half of the rest is looked at each time. */
function mostThat(does: (count: number) => boolean, limit: number): number {
  let [low, high] = [-1, limit];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (does(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

describe('the other ways', () => {
  test('Instagram opens the chat on phones and the profile on desktops, without a text', () => {
    expect(HandoffLink.forInstagram('kopi.gayo', 'BBI-7K3QX', { desktop: false })).toBe(
      'https://ig.me/m/kopi.gayo?ref=BBI-7K3QX',
    );
    expect(HandoffLink.forInstagram('kopi.gayo', 'BBI-7K3QX', { desktop: true })).toBe(
      'https://www.instagram.com/kopi.gayo/',
    );
    expect(HandoffLink.forInstagram('a/b?c', 'A B&text=x', { desktop: false })).toBe(
      'https://ig.me/m/a%2Fb%3Fc?ref=ABtext=x',
    );
  });

  test('Messenger gets the message, shortened when it must be', () => {
    const order = orderWith();
    const link = HandoffLink.forMessenger('kopigayo', order);
    expect(link).toBe(`https://m.me/kopigayo?text=${encodeURIComponent(OrderMessage.compose(order))}`);
    expect(
      HandoffLink.forMessenger('kopigayo', orderWith({ note: '🥰'.repeat(300) })).length,
    ).toBeLessThanOrEqual(2_000);
  });

  test('a number can be called', () => {
    expect(HandoffLink.tel('+6281234567890')).toBe('tel:+6281234567890');
  });
});
