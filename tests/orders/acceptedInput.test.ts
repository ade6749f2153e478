import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkoutSchema } from '~/features/orders/checkoutSchema';
import * as HandoffLink from '~/features/orders/HandoffLink';
import * as OrderMessage from '~/features/orders/OrderMessage';
import en from '~/i18n/en/orders.json';
import id from '~/i18n/id/orders.json';
import { sampled } from '../setup/runs';
import { newKey } from './market';
import { anyOrder, orderWith, typedText } from './typedTexts';

const MAX_LINK_LENGTH = 2_000;
const NUMBER = '+6281234567890';

/** Mostly what the form takes: longer texts are refused before they come near a link. */
const form = fc.record({
  name: fc.oneof(
    typedText(80),
    typedText(90).map((text) => `Ibu ${text}`),
  ),
  street: typedText(300),
  district: typedText(80),
  city: typedText(80),
  note: typedText(500),
});

const read = ({ note, ...fields }: { name: string; note: string } & Record<string, string>) =>
  checkoutSchema.safeParse({ ...fields, notes: { s1: note }, key: newKey(), shown: '' });

it('whatever the form accepts and however a store is called, links are short enough and bear the whole name', () => {
  fc.assert(
    fc.property(form, anyOrder, fc.oneof(typedText(300), typedText(5_000)), (typed, order, storeName) => {
      const parsed = read(typed);
      fc.pre(parsed.success);
      const { name, street, district, city, notes } = parsed.data;
      const asked = { ...order, storeName, name, address: street, district, city, note: notes.s1 };
      for (const link of [
        HandoffLink.forWhatsapp(NUMBER, asked),
        HandoffLink.forMessenger('kopi.gayo', asked),
      ]) {
        expect(link.length).toBeLessThanOrEqual(MAX_LINK_LENGTH);
        expect(decodeURIComponent(link)).toContain(`Nama: ${OrderMessage.plain(name)}\n`);
      }
    }),
    sampled(1000),
  );
});

it('a store name of one endless letter gives way', () => {
  const order = orderWith({ storeName: `a${'\u0335'.repeat(5_000)}`, name: 'Dewi' });
  const link = HandoffLink.forWhatsapp(NUMBER, order);
  expect(link.length).toBeLessThanOrEqual(MAX_LINK_LENGTH);
  expect(decodeURIComponent(link)).toContain('Halo *…*, saya mau pesan');
});

it('refuses a name that fills a link, and says so in both languages', () => {
  const errorsOf = (name: string) =>
    read({ name, note: '' }).error?.issues.map((issue) => issue.message) ?? [];
  expect(errorsOf('👨‍👩‍👧‍👦'.repeat(40))).toEqual(['nameHeavy']);
  expect(errorsOf('*'.repeat(80))).toEqual(['nameHeavy']);
  expect(errorsOf('🥰'.repeat(50))).toEqual([]);
  expect(errorsOf('Şükriye Çağlayan Öztürk '.repeat(3))).toEqual([]);
  expect(id.errors.nameHeavy).toMatch(/Nama/);
  expect(en.errors.nameHeavy).toMatch(/name/);
});
