import fc from 'fast-check';
import maxMetadata from 'libphonenumber-js/metadata.max.json';
import { describe, expect, test } from 'vitest';
import * as PhoneNumber from '~/features/accounts/PhoneNumber';
import phoneMetadata from '~/features/accounts/phoneMetadata.json';
import { sampled } from '../setup/runs';

const DEWI = { ok: true, e164: '+6281234567890' };

describe('a mobile number is read in every form', () => {
  test.each([
    '081234567890',
    '0812-3456-7890',
    '(0812) 3456 7890',
    '0812.3456.7890',
    '6281234567890',
    '+6281234567890',
    '+62 812-3456-7890',
    '+62 (0) 812 3456 7890',
    '+62 0812 3456 7890',
    '62081234567890',
    '006281234567890',
    '00 62 812 3456 7890',
    '0062081234567890',
    '81234567890',
    '０８１２３４５６７８９０',
    '\u202a+62 812\u20113456\u20117890\u202c',
    'WA: 0812 3456 7890 (Dewi)',
    'https://wa.me/6281234567890',
    'http://wa.me/+6281234567890',
    'wa.me/6281234567890?text=Halo%20123',
    'https://wa.me/c/6281234567890',
    'https://wa.me/p/4444555566667777/6281234567890',
    'https://api.whatsapp.com/send?phone=6281234567890&text=2%20kg',
    'https://api.whatsapp.com/send/?phone=6281234567890&text&type=phone_number&app_absent=0',
    'https://api.whatsapp.com/send?text=beli+2&phone=%2B6281234567890',
    'https://web.whatsapp.com/send?phone=6281234567890',
    'whatsapp://send?phone=+6281234567890',
    'whatsapp://send/?phone=081234567890',
  ])('%s', (text) => {
    expect(PhoneNumber.parse(text)).toEqual(DEWI);
  });
});

describe('what is no mobile number of Indonesia is refused with its reason', () => {
  test.each<[PhoneNumber.Refusal, string[]]>([
    ['missing', ['', '  ', '\u200e']],
    ['damaged', ['6,28123E+12', '6.28E+11', '6,28E12', '8.12 E+10']],
    [
      'foreign',
      ['+65 8123 4567', '+6581234567', '+812345678901', '0065 8123 4567', 'https://wa.me/+447700900123'],
    ],
    ['no_number', ['https://wa.me/message/4O4YGZEG3RIVE1', 'wa.me/qr/ABC', 'https://wa.link/ab12cd']],
    ['not_mobile', ['021 5550 1234', '(0274) 555123', '+62 21 55501234', '0800 1234567']],
    ['unreadable', ['tanya', '0841234567890', '12345', '+', '٠٨١٢٣٤٥٦٧٨٩٠']],
    ['short', ['0812']],
    ['long', ['0812345678901234']],
    ['letters', ['08I234567890']],
    ['several', ['0812-3456-7890 / 0813-3456-7890', 'Jl. Melati 8 no 12345678', '0812 ext 34567890']],
    ['unreadable', ['https://www.instagram.com/kopi', 'https://tokopedia.com/kopi/812345678?x=1']],
  ])('%s: %j', (reason, texts) => {
    const reasons = texts.map((text) => {
      const reading = PhoneNumber.parse(text);
      return [text, reading.ok ? reading.e164 : reading.reason];
    });
    expect(reasons).toEqual(texts.map((text) => [text, reason]));
  });

  test('a landline comes back with its number, so that it can be allowed by hand', () => {
    expect(PhoneNumber.parse('021 5550 1234')).toEqual({
      ok: false,
      reason: 'not_mobile',
      e164: '+622155501234',
    });
  });
});

describe('a number is shown', () => {
  test.each([
    ['+6281234567890', '6281234567890', '0812-3456-7890', '+62 812 3456 7890'],
    ['+62812345678', '62812345678', '0812-345-678', '+62 812 345 678'],
    ['+62812345678901', '62812345678901', '0812-3456-78901', '+62 812 3456 78901'],
    ['+622155501234', '622155501234', '(021) 55501234', '+62 21 55501234'],
  ])('%s', (e164, digits, local, international) => {
    expect(PhoneNumber.digits(e164)).toBe(digits);
    expect(PhoneNumber.local(e164)).toBe(local);
    expect(PhoneNumber.international(e164)).toBe(international);
  });
});

const mobile = fc
  .tuple(
    fc.constantFrom(...'12356789'),
    fc.array(fc.constantFrom(...'0123456789'), { minLength: 7, maxLength: 10 }),
  )
  .map(([second, rest]) => `8${second}${rest.join('')}`);
const before = fc.constantFrom(
  '0',
  '62',
  '+62',
  '+62 ',
  '+62 0',
  '620',
  '0062',
  '00 62 ',
  '(0',
  'WA 0',
  ' 0',
  'https://wa.me/62',
);
const gap = fc.constantFrom('', '', '-', ' ', '.', ' - ', '\u00a0');

describe('for any number', () => {
  test('all forms read as the same number', () => {
    fc.assert(
      fc.property(mobile, before, gap, gap, (number, start, first, second) => {
        const text = `${start}${number.slice(0, 3)}${first}${number.slice(3, 7)}${second}${number.slice(7)}`;
        expect([text, PhoneNumber.parse(text)]).toEqual([text, { ok: true, e164: `+62${number}` }]);
      }),
      sampled(1000),
    );
  });

  test('what people and links are shown reads back as the number', () => {
    fc.assert(
      fc.property(mobile, (number) => {
        const e164 = `+62${number}`;
        const shown = [
          PhoneNumber.local(e164),
          PhoneNumber.international(e164),
          PhoneNumber.digits(e164),
          e164,
        ];
        expect(shown.map(PhoneNumber.parse)).toEqual(shown.map(() => ({ ok: true, e164 })));
      }),
      sampled(1000),
    );
  });

  test('no text makes it throw, and what is accepted holds the digits that were typed', () => {
    const scrap = fc.constantFrom(
      ...'0123456789',
      '62',
      '+',
      '08',
      ' ',
      '-',
      '/',
      'wa.me/',
      'E+',
      'a',
      '?phone=',
      '%2B',
      '%',
    );
    const text = fc.oneof(
      fc.array(scrap, { maxLength: 18 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const reading = PhoneNumber.parse(typed);
        if (reading.ok) expect(typed.normalize('NFKC').replace(/\D/g, '')).toContain(reading.e164.slice(3));
      }),
      sampled(1000),
    );
  });
});

test('the metadata is what the installed package says of Indonesia', () => {
  expect(phoneMetadata).toEqual({
    version: maxMetadata.version,
    country_calling_codes: { 62: maxMetadata.country_calling_codes['62'] },
    countries: { ID: maxMetadata.countries.ID },
  });
});
