import fc from 'fast-check';
import type * as OrderMessage from '~/features/orders/OrderMessage';

const FAMILY = '👨‍👩‍👧‍👦';
const NASTY = [
  '&',
  '#',
  '%',
  '+',
  '*',
  '_',
  '~',
  '`',
  '=',
  '?',
  '/',
  '\\',
  '"',
  "'",
  '<b>',
  '\r\n',
  '\n',
  '\t',
  '%20',
];
const CLUSTERS = [
  '🇮🇩',
  FAMILY,
  'é',
  'e\u0301',
  'क्षि',
  `a${'\u0335'.repeat(40)}`,
  '\u202e',
  '\u0000',
  '\ud83d',
  '\udc00',
];

/** What a person, a phone or an attacker may put into a field: any UTF-16, half emoji included. */
export const typedText = (maxLength: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength }),
    fc.string({ unit: 'binary', maxLength }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength })
      .map((units) => String.fromCharCode(...units)),
    fc
      .array(fc.constantFrom(...NASTY, ...CLUSTERS, 'kopi ', 'gayo'), { maxLength: Math.ceil(maxLength / 4) })
      .map((parts) => parts.join('')),
    fc
      .tuple(
        fc.constantFrom('🥰', FAMILY, 'x', ' ', `a${'\u0301'.repeat(30)}`),
        fc.integer({ min: 0, max: maxLength }),
      )
      .map(([unit, times]) => unit.repeat(times)),
  );

const orderedLine = (nameLength: number): fc.Arbitrary<OrderMessage.OrderedLine> =>
  fc.record({
    productName: typedText(nameLength),
    options: fc.array(fc.record({ name: typedText(12), value: typedText(12) }), { maxLength: 3 }),
    quantity: fc.integer({ min: 1, max: 999 }),
    priceRupiah: fc.integer({ min: 100, max: 1_000_000_000 }),
  });

const maybe = (length: number): fc.Arbitrary<string | null> =>
  fc.oneof(typedText(length), fc.constantFrom(null, '', '   '));

/** An order of any size: often a usual one, sometimes 60 lines, sometimes a name of 5,000 emoji. */
export const anyOrder: fc.Arbitrary<OrderMessage.HandoffOrder> = fc
  .record({
    lines: fc.constantFrom(1, 3, 12, 60),
    name: fc.constantFrom(6, 40, 255),
    text: fc.constantFrom(5, 60, 300, 5000),
  })
  .chain((size) =>
    fc.record({
      storeName: typedText(size.name),
      code: fc.constantFrom('BBI-7K3QX', 'FESTIVAL-00000'),
      lines: fc.array(orderedLine(size.name), { minLength: 1, maxLength: size.lines, size: 'max' }),
      name: typedText(size.text),
      address: maybe(size.text),
      district: maybe(20),
      city: maybe(20),
      postcode: maybe(5),
      note: maybe(size.text),
      url: fc.constantFrom(
        'https://bangga.example/pesanan/BBI-7K3QX',
        `https://${'a'.repeat(200)}.example/pesanan/BBI-7K3QX`,
      ),
    }),
  );

/** A usual order, in which one thing is changed. */
export const orderWith = (changed: Partial<OrderMessage.HandoffOrder> = {}): OrderMessage.HandoffOrder => ({
  storeName: 'Kopi Gayo Ibu Sari',
  code: 'BBI-7K3QX',
  lines: [
    { productName: 'Kopi Arabika Gayo 250 g', quantity: 2, priceRupiah: 85_000 },
    {
      productName: 'Kopi Luwak 100 g',
      options: [{ name: 'Giling', value: 'Bubuk' }],
      quantity: 1,
      priceRupiah: 120_000,
    },
  ],
  name: 'Dewi',
  address: 'Jl. Melati 5',
  city: 'Kota Bandung',
  note: 'giling kasar',
  url: 'https://bangga.example/pesanan/BBI-7K3QX',
  ...changed,
});
