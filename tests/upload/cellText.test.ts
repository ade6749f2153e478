import { describe, expect, test } from 'vitest';
import * as CellText from '~/features/upload/cells/CellText';
import { cut, lengthOf } from '~/features/upload/cells/Cut';

describe('a text', () => {
  test.each([
    ['  Kopi   Gayo ', 'Kopi Gayo'],
    ['Kopi\u00a0\u00a0Gayo', 'Kopi Gayo'],
    ['Kopi\u0007Gayo\u200b', 'KopiGayo'],
    ['Kopi <b>Toraja</b>', 'Kopi Toraja'],
    ['Kopi<br>Toraja', 'Kopi Toraja'],
    ['Kopi\r\nToraja', 'Kopi Toraja'],
    ['Kopi &amp; Teh', 'Kopi & Teh'],
    ['Kopi &amp;amp; Teh', 'Kopi &amp; Teh'],
    ['&lt;b&gt;Kopi&lt;/b&gt;', '<b>Kopi</b>'],
    ['Kopi &copy Teh', 'Kopi &copy Teh'],
    ['Caf&eacute; &#39;Ibu&#x27;', "Café 'Ibu'"],
    ['Isi &lt; 5 kg', 'Isi < 5 kg'],
    ['5 < 6 > 4', '5 < 6 > 4'],
    ["'+62 Kopi", '+62 Kopi'],
    ["'=SUM(A1)", '=SUM(A1)'],
    ["'@kopi", '@kopi'],
    ["'-", '-'],
    ["'Kopi", "'Kopi"],
    ["''Kopi", "''Kopi"],
    ["''=Kopi", "'=Kopi"],
    ['Kopi &nbsp; Gayo', 'Kopi Gayo'],
  ])('%j is %j', (cell, text) => {
    expect(CellText.line(cell)).toBe(text);
  });

  test.each([
    ['Pedas.\nGurih.', 'Pedas.\nGurih.'],
    ['Pedas.\r\nGurih.\rSegar.', 'Pedas.\nGurih.\nSegar.'],
    ['<p>Pedas</p> <p>Gurih</p>', 'Pedas\nGurih'],
    ['<ul><li>satu</li><li>dua</li></ul>', 'satu\ndua'],
    ['Aroma<br/>halus<BR>sekali', 'Aroma\nhalus\nsekali'],
    ['  a   b \n c ', 'a b\nc'],
  ])('a description %j keeps its line breaks: %j', (cell, text) => {
    expect(CellText.lines(cell)).toBe(text);
  });

  test.each(['', ' ', '-', '–', 'n/a', 'N/A', '#N/A', '#n/a', '\u00a0'])(
    '%j alone stands for nothing',
    (cell) => {
      expect(CellText.isBlank(cell)).toBe(true);
    },
  );

  test.each(['--', 'na', '0', '- a', '#REF!'])('%j stands for something', (cell) => {
    expect(CellText.isBlank(cell)).toBe(false);
  });

  test('is counted and cut in characters: an emoji is one and stays whole', () => {
    expect(lengthOf('👍👍')).toBe(2);
    expect(cut('👍👍👍', 2)).toBe('👍👍');
    expect(cut('abc', 3)).toBe('abc');
    expect(cut(`${'a'.repeat(99)}👍b`, 100)).toBe(`${'a'.repeat(99)}👍`);
  });

  test('a number has all its digits', () => {
    expect([25, 8_990_012_345_678, 8.99e17, 38.5].map(CellText.ofNumber)).toEqual([
      '25',
      '8990012345678',
      '899000000000000000',
      '38.5',
    ]);
  });
});
