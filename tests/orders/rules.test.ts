import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUi } from '~/enhance/uiCookie';
import type { Sellable } from '~/features/catalog/Sellable';
import * as AnswerTime from '~/features/orders/AnswerTime';
import * as Basket from '~/features/orders/Basket';
import * as BasketView from '~/features/orders/BasketView';
import { checkoutSchema, knownFields, notesByStore } from '~/features/orders/checkoutSchema';
import * as Expiry from '~/features/orders/Expiry';
import * as Limits from '~/features/orders/Limits';
import * as SeenBasket from '~/features/orders/SeenBasket';
import * as When from '~/features/orders/When';
import { sampled } from '../setup/runs';
import { DAYTIME, newKey, OPEN_AT } from './market';
import { typedText } from './typedTexts';

const line = fc.record({
  variantId: fc.integer({ min: 1, max: 2 ** 40 }),
  quantity: fc.integer({ min: 1, max: Basket.MAX_QUANTITY }),
  seenRupiah: fc.option(fc.integer({ min: 100, max: 1_000_000_000 })),
});
const basket = fc.uniqueArray(line, { selector: (one) => one.variantId, maxLength: Basket.MAX_LINES });
const inOrder = (lines: SeenBasket.SeenLine[]) => [...lines].sort((a, b) => a.variantId - b.variantId);

describe('SeenBasket', () => {
  it('reads back what it wrote, within a cookie', () => {
    fc.assert(
      fc.property(basket, (lines) => {
        const text = SeenBasket.format(lines);
        expect(SeenBasket.parse(text)).toEqual(inOrder(lines));
        expect(Buffer.from(JSON.stringify(text)).toString('base64').length).toBeLessThan(3_500);
      }),
      sampled(1000),
    );
  });

  it('never throws, and keeps no price that is none', () => {
    fc.assert(
      fc.property(
        fc.oneof(typedText(60), fc.string({ unit: fc.constantFrom(...'0123456789:,.-e') })),
        (text) => {
          for (const { quantity, seenRupiah } of SeenBasket.parse(text)) {
            expect(quantity).toBeGreaterThan(0);
            expect(seenRupiah === null || Number.isSafeInteger(seenRupiah)).toBe(true);
          }
        },
      ),
      sampled(1000),
    );
    expect(SeenBasket.parse('5:2:-3,6:1:99999999999,7:1:1e3')).toEqual([
      { variantId: 5, quantity: 2, seenRupiah: null },
      { variantId: 6, quantity: 1, seenRupiah: null },
      { variantId: 7, quantity: 1, seenRupiah: null },
    ]);
  });
});

const sellable = (variantId: number, storeId: number, priceRupiah: number, free: number | null): Sellable =>
  ({ variantId, priceRupiah, free, store: { id: storeId } }) as Sellable;

const stocked = fc
  .array(
    fc.record({
      stores: fc.integer({ min: 1, max: 5 }),
      free: fc.option(fc.nat(30)),
      price: fc.integer({ min: 100, max: 1e6 }),
    }),
    {
      maxLength: Basket.MAX_LINES,
    },
  )
  .map(
    (rows) =>
      new Map(
        rows.map(({ stores, free, price }, index) => [index + 1, sellable(index + 1, stores, price, free)]),
      ),
  );
const wanted = fc
  .uniqueArray(fc.integer({ min: 1, max: 80 }), { maxLength: Basket.MAX_LINES })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((variantId) =>
        fc.integer({ min: 1, max: 40 }).map((quantity) => ({ variantId, quantity, seenRupiah: null })),
      ),
    ),
  );

describe('BasketView', () => {
  it('loses no line, and its total is the sum of its blocks and of its orderable lines', () => {
    fc.assert(
      fc.property(wanted, stocked, (lines, sellables) => {
        const view = BasketView.of(lines, sellables);
        expect(view.blocks.flatMap((block) => block.lines).length + view.gone.length).toBe(lines.length);
        expect(view.totalRupiah).toBe(view.blocks.reduce((sum, block) => sum + block.subtotalRupiah, 0));
        const orderable = BasketView.orderable(view);
        expect(view.totalRupiah).toBe(
          orderable.reduce((sum, one) => sum + one.quantity * (one.seenRupiah ?? 0), 0),
        );
      }),
      sampled(1000),
    );
  });

  it('mends a basket into one that can be ordered as it stands', () => {
    fc.assert(
      fc.property(wanted, stocked, (lines, sellables) => {
        const { lines: mended, basket: after } = BasketView.mended(BasketView.of(lines, sellables));
        expect(after.isAsSeen).toBe(true);
        expect(BasketView.of(mended, sellables).isAsSeen).toBe(true);
        for (const { variantId, quantity } of mended) {
          expect(quantity).toBeLessThanOrEqual(
            lines.find((one) => one.variantId === variantId)?.quantity ?? 0,
          );
        }
      }),
      sampled(1000),
    );
  });
});

describe('the order form', () => {
  const read = (fields: Record<string, unknown>) =>
    checkoutSchema.safeParse({ name: 'Dewi', key: newKey(), shown: '1:1:100', ...fields });

  it('takes a note of 300 families and refuses one of 501 letters', () => {
    expect(read({ notes: { s1: '👨‍👩‍👧‍👦'.repeat(300) } }).success).toBe(true);
    expect(read({ notes: { s1: 'x'.repeat(500) } }).success).toBe(true);
    expect(read({ notes: { s1: 'x'.repeat(501) } }).success).toBe(false);
    expect(read({ notes: { s1: `a${'\u0301'.repeat(7000)}` } }).success).toBe(false);
  });

  it('keeps line breaks, emoji and marks and drops what nobody can see', () => {
    const note = read({ notes: { s1: ' giling\r\nkasar *&#%+ 🥰\u0000\u202e\ud83d ' } }).data?.notes.s1;
    expect(note).toBe('giling\nkasar *&#%+ 🥰\ufffd');
    expect(read({ name: 'Dewi\nLestari' }).data?.name).toBe('Dewi Lestari');
  });

  it('reads a number that is given and asks for none', () => {
    expect(read({}).data?.phone).toBe('');
    expect(read({ phone: '0812 3456 7890' }).data?.phone).toBe('+6281234567890');
    expect(read({ phone: '+1 650 253 0000' }).error?.issues[0]?.message).toBe('phoneForeign');
    expect(read({ name: 'x' }).error?.issues[0]?.message).toBe('nameMissing');
  });

  it('never throws, whatever is typed into its fields', () => {
    fc.assert(
      fc.property(typedText(400), typedText(400), (one, other) => {
        const result = read({ name: one, phone: other, street: other, postcode: one, notes: { s1: other } });
        if (result.success)
          for (const text of [result.data.name, result.data.street]) expect(text.isWellFormed()).toBe(true);
      }),
      sampled(1000),
    );
  });

  it('lets no foreign field through to the reader of names', () => {
    const posted = new FormData();
    for (const name of ['name', 'x[999999999]', 'notes.s12', 'notes.__proto__', 'notes[5]', '__proto__.a'])
      posted.append(name, 'a');
    posted.append('name', 'again');
    expect([...knownFields(posted)]).toEqual([
      ['name', 'a'],
      ['notes.s12', 'a'],
    ]);
    expect(notesByStore({ s12: 'biru' })).toEqual(new Map([[12, 'biru']]));
  });
});

describe('the rules of orders', () => {
  it('an order that nobody confirmed is expired from its instant on', () => {
    const order = { state: 'opened', reservedUntilAt: 100 } as const;
    expect([99, 100].map((now) => Expiry.stateAt(order, now))).toEqual(['opened', 'expired']);
    expect(Expiry.stateAt({ state: 'confirmed', reservedUntilAt: 100 }, 200)).toBe('confirmed');
  });

  it('a guest holds at most half of the stock, or five pieces', () => {
    const none = { orders: 0, countedPieces: 0 };
    const held = (countedPieces: number) => ({
      guestKey: { orders: 1, countedPieces },
      buyerPhone: none,
      addressKey: none,
    });
    expect(Limits.refusalOf({ countedPieces: 5, countedStock: 3, held: held(0) })).toBeNull();
    expect(Limits.refusalOf({ countedPieces: 6, countedStock: 11, held: held(0) })).toBe('pieces');
    expect(Limits.refusalOf({ countedPieces: 1, countedStock: 100, held: held(50) })).toBe('pieces');
    expect(Limits.refusalOf({ countedPieces: 0, countedStock: 4, held: held(5) })).toBeNull();
  });

  it('a store answers until it closes, else from when it opens', () => {
    const schedule = { hours: DAYTIME, closures: [], timeZone: 'Asia/Jakarta' as const };
    expect(AnswerTime.at(schedule, OPEN_AT)).toEqual({
      kind: 'openUntil',
      closesAt: OPEN_AT + 8 * 3_600_000,
    });
    const evening = OPEN_AT + 9 * 3_600_000;
    expect(AnswerTime.at(schedule, evening)).toEqual({ kind: 'opensAt', opensAt: OPEN_AT + 23 * 3_600_000 });
    expect(AnswerTime.at({ ...schedule, hours: [] }, evening)).toEqual({ kind: 'always' });
    expect(When.isSameDay(OPEN_AT, OPEN_AT + 14 * 3_600_000, 'Asia/Jakarta')).toBe(true);
    expect(When.isSameDay(OPEN_AT, OPEN_AT + 14 * 3_600_000, 'Asia/Jayapura')).toBe(false);
    expect(When.whole(OPEN_AT, 'id')).toBe('Kamis, 12 Nov 09.00 WIB');
  });

  it('the count is read from the cookie of the page, and an odd cookie counts as none', () => {
    const cookie = `a=b; ui=${encodeURIComponent(btoa(JSON.stringify({ count: 3, notice: 'added' })))}`;
    expect(readUi(cookie)).toEqual({ count: 3, notice: 'added' });
    for (const odd of ['', 'ui=', 'ui=%', 'ui=!!', `ui=${btoa('null')}`, `ui=${btoa('{"count":"3"}')}`]) {
      expect(readUi(odd)).toEqual({ count: 0, notice: null });
    }
  });
});
