import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as StoreLicence from '~/features/catalog/StoreLicence';
import { MESSAGES } from '~/i18n/messages';
import { sampled } from '../setup/runs';

const read = (kind: StoreLicence.Kind, typed: string): string => {
  const reading = StoreLicence.read(kind, typed);
  return reading.ok ? reading.value : `(${reading.reason})`;
};

const CASES: [StoreLicence.Kind, string, string][] = [
  ['nib', '1234567890123', '1234567890123'],
  ['nib', 'NIB: 1234 5678 90123', '1234567890123'],
  ['nib', 'No. NIB 1234567890123', '1234567890123'],
  ['nib', '１２３４５６７８９０１２３', '1234567890123'],
  ['nib', '123456789012', '(digits)'],
  ['nib', '3201234567890001', '(personal)'],
  ['nib', '01.234.567.8-901.000', '(personal)'],
  ['nib', '1,23457E+12', '(damaged)'],
  ['nib', 'menyusul', '(unreadable)'],
  ['pirt', 'P-IRT No. 206000012345631', '2060000123456-31'],
  ['pirt', 'P-IRT 2060000123456-31', '2060000123456-31'],
  ['pirt', 'PIRT: 2060000123456 - 31', '2060000123456-31'],
  ['pirt', 'SPP-IRT 206.0000.123456-31', '2060000123456-31'],
  ['pirt', '2060000123456', '(digits)'],
  ['pirt', 'MD 123456789012', '(bpom)'],
  ['pirt', '2,06E+14', '(damaged)'],
  ['pirt', 'ada', '(unreadable)'],
  ['halal', 'ID00000000123456789', 'ID00000000123456789'],
  ['halal', 'id 3211 0000 1234 5678', 'ID3211000012345678'],
  ['halal', 'Sertifikat halal No: ID32110000123456', 'ID32110000123456'],
  ['halal', 'KH-12345/2021', '(ruling)'],
  ['halal', '32110000123456', '(prefix)'],
  ['halal', 'ID123', '(digits)'],
  ['halal', 'MUI', '(unreadable)'],
  ['halal', '3,2E+13', '(damaged)'],
  ['bpom', 'MD 123456789012', 'MD123456789012'],
  ['bpom', 'BPOM RI MD 123456789012345', 'MD123456789012345'],
  ['bpom', 'BPOM NA 18200100123', 'NA18200100123'],
  ['bpom', 'POM TR123456789', 'TR123456789'],
  ['bpom', 'SD 123 456 789', 'SD123456789'],
  ['bpom', 'MD 12345', '(digits)'],
  ['bpom', '123456789012', '(prefix)'],
  ['bpom', '206000012345631', '(pirt)'],
  ['bpom', 'XX 123456789', '(unreadable)'],
  ['bpom', '1,2E+11', '(damaged)'],
];

test.each(CASES)('%s %s is read as %s', (kind, typed, expected) => {
  expect(read(kind, typed)).toBe(expected);
});

describe.each(StoreLicence.KINDS)('of %s', (kind) => {
  test('each reason is met above, and has a sentence in both languages', () => {
    const met = CASES.flatMap(([of, , said]) =>
      of === kind && said.startsWith('(') ? said.slice(1, -1) : [],
    );
    expect([...new Set(met)].sort()).toEqual([...StoreLicence.REFUSALS[kind]].sort());
    for (const language of ['id', 'en'] as const) {
      const sentences = MESSAGES[language].joining.licences[kind].refusals;
      expect(Object.keys(sentences).sort()).toEqual([...StoreLicence.REFUSALS[kind]].sort());
    }
  });

  test('what was read reads the same again, and no text makes it throw', () => {
    const scrap = fc.constantFrom(
      '1',
      '23',
      '4567',
      'ID',
      'MD',
      'NA',
      'TR',
      'KH',
      'P-IRT',
      ' ',
      '-',
      '.',
      'E+',
      ':',
    );
    const text = fc.oneof(
      fc.array(scrap, { maxLength: 14 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const first = StoreLicence.read(kind, typed);
        if (first.ok) expect(StoreLicence.read(kind, first.value)).toEqual(first);
      }),
      sampled(1000),
    );
  });
});

test('the letters of a BPOM number say what it is for', () => {
  const groups = ['MD123456789012', 'ML123456789012', 'NA12345678901', 'TI123456789', 'SL123456789', 'MD1'];
  expect(groups.map(StoreLicence.bpomGroup)).toEqual([
    ...['food', 'importedFood', 'cosmetic', 'medicine', 'supplement', null],
  ]);
});
