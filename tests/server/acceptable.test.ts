import { expect, it } from 'vitest';
import { refusalOf } from '~/server/acceptable';

it.each([
  '/cari?q=%00',
  '/cari?q=ko%00pi&urut=termurah',
  '/en/cari.data?kategori=busana&q=%07%00%1b',
  '/api/suggest?q=%00kop',
  '/cari?q=?%00',
  '/cari?q=%2500',
])('takes control characters in what was typed into a search: %s', (target) => {
  expect(refusalOf('GET', target)).toBeNull();
});

it.each([
  '/produk/%00',
  '/produk/%00?q=kopi',
  '/cari?toko=%00',
  '/cari?q=kopi&toko=%00&q=x',
  '/cari?q=kopi&%00=1',
  '/cari?%71=%00',
  '/cari?xq=%00',
  '/cari?toko=q=%00',
  '/cari?q=\0',
  '/__manifest?p=%2Fproduk%2F%00',
  '/__manifest?p=%25E0',
])('refuses a NUL anywhere else: %s', (target) => {
  expect(refusalOf('GET', target)).toBe('badRequest');
});
