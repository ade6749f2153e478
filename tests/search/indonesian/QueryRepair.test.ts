import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prepareQuery } from '~/features/search/indonesian/QueryRepair';
import { sampled } from '../../setup/runs';
import { titleVocabulary } from './titleVocabulary';

const times = <T>(count: number, ...titles: T[]): T[] => Array.from({ length: count }, () => titles).flat();

const vocabulary = titleVocabulary([
  ...times(5, 'Keripik Tempe Pedas 250 gram', 'Keripik Pisang Cokelat 250gr', 'Kopi Gayo Aceh 1 kg'),
  ...times(4, 'Kaos Kaki Anak', 'Baju Tidur Wanita', 'Baju Anak-Anak', 'Celana Olahraga Pria'),
  ...times(3, 'Jam Tangan Kayu', 'Oleh-Oleh Khas Yogyakarta', 'Mukena Katun Bordir', 'Tali Masker Kain'),
  ...times(
    2,
    'Tape Singkong Bondowoso',
    'Kursi Rotan Bersih',
    'Stik Keju',
    'Mobil-Mobilan Kayu',
    'Pembersih WC',
  ),
  ...times(12, 'Kain Lurik'),
  'Taplak Kainnya Tebal',
  'Sambal Bang Joni',
  'Bang Joni Sambal Ijo',
  'Taksi Kayu',
  'Senter Kepala',
  'Ukuran XXL',
]);
const repaired = (text: string) => prepareQuery(text, vocabulary).text;

describe('a query is written as the catalogue writes it', () => {
  test.each([
    ['a listed spelling', 'kripik tempe', 'keripik tempe'],
    ['a listed abbreviation', 'bj anak', 'baju anak'],
    ['a region by its short name', 'khas jogja', 'khas yogyakarta'],
    ['talk to the seller', 'jual kopi gayo dong kak', 'kopi gayo'],
    ['letters that stand too often', 'baju tiduuurrr', 'baju tidur'],
    ['a word said twice, by its 2', 'oleh2 khas', 'oleh-oleh khas'],
    ['a word said twice, glued', 'oleholeh khas', 'oleh-oleh khas'],
    ['a word said twice, with an ending', 'mobil2an kayu', 'mobil-mobilan kayu'],
    ['a word said twice that the catalogue says once', 'kursi2 rotan', 'kursi rotan'],
    ['the same, written out', 'kursi kursi rotan', 'kursi rotan'],
    ['what is written onto a word', 'kursinya', 'kursi'],
    ['what is written onto a word, twice', 'talikulah masker', 'tali masker'],
    ['an ending', 'bersihkan', 'bersih'],
    ['words glued together', 'kaoskaki anak', 'kaos kaki anak'],
    ['a word torn apart', 'celana olah raga', 'celana olahraga'],
    ['vowels left out', 'bju tdr', 'baju tidur'],
    ['vowels and an n left out', 'jam tgn', 'jam tangan'],
    ['a wrong first letter', 'nukena', 'mukena'],
    ['first letters swapped', 'esnter kepala', 'senter kepala'],
    ['a slip in a word of four letters', 'kopo gayo', 'kopi gayo'],
    ['two slips in a long word', 'yogykarra', 'yogyakarta'],
    ['a foreign spelling', 'taxi', 'taksi'],
    ['the names of letters', 'wece', 'wc'],
    ['-nya that one title has', 'masker kainnya', 'masker kain'],
    ['a unit that the catalogue glues', 'pisang 250 g', 'pisang 250 gr'],
    ['upper case and diacritics', 'KRIPIK pédass', 'keripik pedas'],
  ])('%s: %s', (_, typed, expected) => {
    expect(repaired(typed)).toBe(expected);
  });

  test('what was repaired is told, and what was typed', () => {
    expect(prepareQuery('bju anak', vocabulary)).toEqual({
      text: 'baju anak',
      isRepaired: true,
      typed: 'bju anak',
    });
  });

  test('neighbours decide between meanings', () => {
    const shop = titleVocabulary([...times(9, 'Botok Tempe'), ...times(2, 'Kain Batik')]);
    expect(prepareQuery('btk', shop).text).toBe('botok');
    expect(prepareQuery('kain btk', shop).text).toBe('kain batik');
  });

  test('a repair that is switched off is not made', () => {
    expect(prepareQuery('bju oleh2', vocabulary, { off: ['skeletons', 'typos'] }).text).toBe('bju oleh-oleh');
    expect(prepareQuery('bju oleh2', vocabulary, { off: ['reduplication'] }).text).toBe('baju oleh2');
  });
});

describe('what needs no repair stays letter by letter', () => {
  test.each([
    ['words of the catalogue', 'Kopi  GAYO, aceh'],
    ['a word that the language has and the catalogue has not', 'kulkas'],
    ['a real word that resembles one of the catalogue', 'hape singkong'],
    ['a short word that is no likely slip', 'kape singkong'],
    ['a short word', 'kip xq'],
    ['the beginning of a word', 'keripik pis'],
    ['numbers and codes', '12345 b250x ddr4 ps3'],
    ['a size', 'kaos xxxl'],
    ['a phrase in quotes', '"kripik tempe"'],
    ['a phrase that is not closed', 'kopi "kripik tempe'],
    ['a word with a minus', 'kopi -kripik'],
    ['talk alone', 'jual dong'],
    ['talk with nothing but an exclusion', 'jual -kopi'],
    ['talk and an empty phrase', 'jual "'],
    ['talk that is part of a name', 'sambal bang joni'],
    ['stop words', 'yang untuk'],
    ['nothing', ''],
    ['no words', '  … -" '],
    ['another script', 'кофе 咖啡'],
  ])('%s: %s', (_, typed) => {
    expect(prepareQuery(typed, vocabulary)).toEqual({ text: typed, isRepaired: false, typed });
  });

  test('a catalogue without words repairs nothing but what needs none', () => {
    const empty = titleVocabulary([]);
    expect(prepareQuery('kripik bju tdr oleh2', empty).text).toBe('kripik bju tdr oleh2');
  });
});

const known = [
  'keripik',
  'tempe',
  'baju',
  'tidur',
  'kopi',
  'gayo',
  'kaos',
  'kaki',
  'anak',
  'jogja',
  'kripik',
  'bju',
];
const spoilt = fc
  .tuple(fc.constantFrom(...known), fc.nat(6), fc.constantFrom('', 'x', 'a', 'nya', '2', ' ', 'aaa', '-'))
  .map(([word, at, added]) => word.slice(0, at) + added + word.slice(at));
const query = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
  fc
    .array(fc.oneof(spoilt, fc.constantFrom(...known, 'jual', 'yang', '250', 'gr', '"', '-kopi')), {
      maxLength: 12,
    })
    .map((words) => words.join(' ')),
);
const words = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

describe('whatever is typed', () => {
  test('is answered, and repairing it again changes nothing', () => {
    fc.assert(
      fc.property(query, (text) => {
        const once = prepareQuery(text, vocabulary);
        expect(once.isRepaired).toBe(once.text !== text);
        expect(prepareQuery(once.text, vocabulary).text).toBe(once.text);
      }),
      sampled(1000),
    );
  });

  test('never loses all its words', () => {
    fc.assert(
      fc.property(query, (text) => {
        if (words(text).length > 0) expect(words(repaired(text))).not.toEqual([]);
      }),
      sampled(1000),
    );
  });

  test('keeps its numbers, and phrases and exclusions as they stand', () => {
    const kept = fc.constantFrom('1234', '77', '"bju tdr"', '-kripik', '-"kaoskaki x"');
    fc.assert(
      fc.property(fc.array(fc.oneof(spoilt, kept), { maxLength: 8 }), (parts) => {
        const text = repaired(parts.join(' '));
        for (const part of parts)
          if (/^[\d"-]/.test(part) && !part.endsWith('-')) expect(text).toContain(part);
      }),
      sampled(500),
    );
  });

  test('takes no longer than a moment, however long it is', () => {
    expect(prepareQuery('kripik '.repeat(5_000), vocabulary).text.length).toBeGreaterThan(30_000);
    for (const long of ['k', 'i', 'hape', 'oleh', 'sya'])
      expect(prepareQuery(long.repeat(5_000), vocabulary).isRepaired).toBe(false);
  });
});
