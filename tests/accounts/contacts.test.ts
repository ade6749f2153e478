import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as InstagramName from '~/features/accounts/InstagramName';
import * as MessengerPage from '~/features/accounts/MessengerPage';
import * as PhoneNumber from '~/features/accounts/PhoneNumber';
import * as StoreContacts from '~/features/catalog/StoreContacts';
import * as HandoffLink from '~/features/orders/HandoffLink';
import { MESSAGES } from '~/i18n/messages';
import { sampled } from '../setup/runs';
import forms from './contactForms.json';

type Kind = StoreContacts.Channel;
type Form = { kind: Kind; typed: string; reads?: string; refused?: string };

const KINDS: Record<Kind, (text: string) => string> = {
  whatsapp(text) {
    const reading = PhoneNumber.parse(text);
    return reading.ok ? reading.e164 : `refused: ${reading.reason}`;
  },
  instagram(text) {
    const reading = InstagramName.parse(text);
    return reading.ok ? reading.username : `refused: ${reading.reason}`;
  },
  messenger(text) {
    const reading = MessengerPage.parse(text);
    return reading.ok ? reading.page : `refused: ${reading.reason}`;
  },
};

describe('the ways in which people write how they are reached', () => {
  const all = forms as Form[];

  test('are more than 120, none twice', () => {
    expect(all.length).toBeGreaterThan(120);
    expect(new Set(all.map(({ kind, typed }) => `${kind} ${typed}`)).size).toBe(all.length);
  });

  test.each(all)('$kind: $typed', ({ kind, typed, reads, refused }) => {
    expect(KINDS[kind](typed)).toBe(reads ?? `refused: ${refused}`);
  });

  test.each([
    ['whatsapp', PhoneNumber.REFUSALS],
    ['instagram', InstagramName.REFUSALS],
    ['messenger', MessengerPage.REFUSALS],
  ] as const)('of %s each reason is among them, and has a sentence in both languages', (kind, reasons) => {
    const met = new Set(all.flatMap((form) => (form.kind === kind && form.refused ? form.refused : [])));
    expect([...met].sort()).toEqual([...reasons].sort());
    for (const language of ['id', 'en'] as const) {
      const sentences: Record<string, string> = MESSAGES[language].joining.refusals[kind];
      expect(Object.keys(sentences).sort()).toEqual([...reasons].sort());
      for (const sentence of Object.values(sentences)) expect(sentence).toMatch(/^[A-Z].{10,}[.?]$/);
    }
  });
});

const digits = (min: number, max: number) =>
  fc.array(fc.constantFrom(...'0123456789'), { minLength: min, maxLength: max }).map((list) => list.join(''));
const mobile = fc.tuple(fc.constantFrom(...'12356789'), digits(7, 10)).map(([a, rest]) => `+628${a}${rest}`);
const username = fc
  .stringMatching(/^[a-z0-9_](?:[a-z0-9_]|\.[a-z0-9_]){4,13}$/)
  .filter((name) => name.length <= 30 && InstagramName.parse(name).ok);
const page = fc
  .stringMatching(/^[a-z0-9](?:[a-z0-9]|\.[a-z0-9]){4,20}$/)
  .filter((name) => name.length <= 50 && MessengerPage.parse(name).ok);

const order = {
  ...{ storeName: 'Toko', code: 'BBI-7K3QX', lines: [], name: 'Dewi', address: '', district: '', city: '' },
  ...{ postcode: '', note: '', url: 'https://contoh.id/pesanan/BBI-7K3QX' },
};

describe('what we write of a contact reads back as the same', () => {
  test('a number', () => {
    fc.assert(
      fc.property(mobile, (e164) => {
        const written = [
          e164,
          PhoneNumber.digits(e164),
          PhoneNumber.local(e164),
          PhoneNumber.international(e164),
          StoreContacts.address({ channel: 'whatsapp', value: e164, isBackup: false }),
          HandoffLink.forWhatsapp(e164, order),
          HandoffLink.tel(e164),
        ];
        expect(written.map(KINDS.whatsapp)).toEqual(written.map(() => e164));
      }),
      sampled(1000),
    );
  });

  test('an Instagram name', () => {
    fc.assert(
      fc.property(username, (name) => {
        const written = [
          name,
          `@${name}`,
          StoreContacts.address({ channel: 'instagram', value: name, isBackup: false }),
          HandoffLink.forInstagram(name, order.code, { desktop: true }),
          HandoffLink.forInstagram(name, order.code, { desktop: false }),
        ];
        expect(written.map(KINDS.instagram)).toEqual(written.map(() => name));
      }),
      sampled(1000),
    );
  });

  test('a page of Messenger', () => {
    fc.assert(
      fc.property(page, (name) => {
        const written = [
          name,
          StoreContacts.address({ channel: 'messenger', value: name, isBackup: false }),
          HandoffLink.forMessenger(name, order),
        ];
        expect(written.map(KINDS.messenger)).toEqual(written.map(() => name));
      }),
      sampled(1000),
    );
  });
});

describe('for any text', () => {
  const scrap = fc.constantFrom(
    ...['0', '8', '12', '62', '+', ' ', '-', '/', '@', '.', '_', 'a', 'ig', 'fb', '?', '='],
    ...[
      'wa.me/',
      'm.me/',
      'instagram.com/',
      'facebook.com/',
      'profile.php?id=',
      '%2B',
      '%',
      '\u202e',
      '\u0000',
    ],
  );
  const text = fc.oneof(
    fc.array(scrap, { maxLength: 16 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );

  test('nothing throws, and what is read once reads the same again', () => {
    fc.assert(
      fc.property(text, (typed) => {
        for (const read of Object.values(KINDS)) {
          const first = read(typed);
          if (!first.startsWith('refused')) expect(read(first)).toBe(first);
        }
      }),
      sampled(2000),
    );
  });

  test.each(['0 ', '8-', '@a ', 'wa.me/', 'a/', '(+', '.a', '+ '])('%j over and over is refused', (piece) => {
    for (const read of Object.values(KINDS)) {
      for (const times of [300, 1_200, 1_000_000]) expect(read(piece.repeat(times))).toMatch(/^refused/);
    }
  });
});
