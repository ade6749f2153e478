// @vitest-environment happy-dom
import { useLoaderData } from '@remix-run/react';
import { createRemixStub } from '@remix-run/testing';
import { cleanup, render, screen, within } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { ProductCard } from '~/features/catalog/ProductCard';
import { ListPage } from '~/features/search/ListPage';
import { NO_PARAMS } from '~/features/search/ListPlace';
import type { ListView } from '~/features/search/listView.server';
import { I18N } from '~/i18n/i18n';

/**
 * Said once, whatever the page: the router's word on its next version, and that React 18 does not know <search> in
 * a browser (it never renders there: the page is not hydrated).
 */
beforeAll(async () => {
  const spies = (['warn', 'error'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation(() => undefined),
  );
  await show({});
  cleanup();
  for (const spy of spies) spy.mockRestore();
});
afterEach(cleanup);

const cardOf = (wanted: Partial<ProductCard>): ProductCard => ({
  id: 1,
  slug: 'kopi-gayo',
  name: 'Kopi Gayo',
  unit: '',
  categorySlug: 'kopi-teh-cokelat',
  photo: { hash: 'a'.repeat(64), mime: 'image/jpeg', width: 800, height: 600, alt: '' },
  priceRupiah: 72_000,
  wasRupiah: null,
  percent: null,
  offerEndsAt: null,
  inStock: true,
  hasPriceSpread: false,
  onlyVariantId: 1,
  store: { id: 1, slug: 'satu', name: 'Toko Satu', regency: 'Aceh Tengah', provinceCode: '11' },
  ...wanted,
});

const viewOf = (wanted: Partial<ListView>): ListView => ({
  params: NO_PARAMS,
  cards: [cardOf({})],
  total: 1,
  pages: 1,
  repairedText: null,
  isPartial: false,
  words: [],
  facets: { kategori: { busana: 4 }, provinsi: { aceh: 3, 'jawa-timur': 2 } },
  priceRange: { min: 1_000, max: 90_000 },
  degraded: false,
  place: { kind: 'search' },
  head: { title: '', description: '', path: '', language: 'id', publicUrl: '' },
  heading: 'Semua produk',
  intro: null,
  storeName: null,
  isOff: false,
  ...wanted,
});

const ListFromLoader = () => (
  <I18nextProvider i18n={I18N.id}>
    <ListPage view={useLoaderData<ListView>() as ListView} />
  </I18nextProvider>
);

/** Shows the page and waits until it stands. */
async function show(wanted: Partial<ListView>) {
  const Stub = createRemixStub([{ path: '/cari', Component: ListFromLoader, loader: () => viewOf(wanted) }]);
  render(<Stub initialEntries={['/cari']} />);
  await screen.findByRole('heading', { level: 1 });
}

const hrefOf = (name: string | RegExp) => screen.getByRole('link', { name }).getAttribute('href');

it('a list is one GET form that keeps words, filters, range and order', async () => {
  const params = {
    ...NO_PARAMS,
    q: 'kopi',
    provinsi: ['aceh'],
    toko: 'satu',
    minRupiah: 5_000,
    urut: 'termurah',
  } as const;
  await show({ params });
  const field = screen.getByRole('searchbox', { name: 'Cari produk' }) as HTMLInputElement;
  expect(field.form?.method).toBe('get');
  expect(field.form?.getAttribute('action')).toBe('/cari');
  expect(new URLSearchParams(new FormData(field.form!) as unknown as Record<string, string>).toString()).toBe(
    'q=kopi&toko=satu&provinsi=aceh&harga_min=5000&harga_max=&urut=termurah',
  );
  expect(screen.getByRole('checkbox', { name: /Jawa Timur/, hidden: true })).toHaveProperty('checked', false);
});

it('each thing chosen has a link to the same list without it, from the first page', async () => {
  await show({
    params: { ...NO_PARAMS, q: 'kopi', kategori: ['busana'], maxRupiah: 9_000, hal: 3 },
    pages: 4,
  });
  expect(hrefOf('Hapus pilihan: “kopi”')).toBe('/cari?kategori=busana&harga_max=9000');
  expect(hrefOf('Hapus pilihan: Busana')).toBe('/cari?q=kopi&harga_max=9000');
  expect(hrefOf('Hapus pilihan: Sampai Rp9.000')).toBe('/cari?q=kopi&kategori=busana');
  expect(hrefOf('Hapus semua')).toBe('/cari');
  expect(hrefOf('Sebelumnya')).toBe('/cari?q=kopi&kategori=busana&harga_max=9000&hal=2');
  expect(screen.getByRole('link', { name: 'Berikutnya' }).getAttribute('rel')).toBe('next');
});

it('words alone are no choice to take back: they stand in the field', async () => {
  await show({ params: { ...NO_PARAMS, q: 'kopi' } });
  expect(screen.queryByRole('navigation', { name: 'Yang sedang dipilih' })).toBeNull();
});

it('a category page keeps its category out of its form and its chips', async () => {
  await show({ place: { kind: 'category', slug: 'busana' }, params: { ...NO_PARAMS, kategori: ['busana'] } });
  expect(screen.queryByText('Kategori')).toBeNull();
  expect(screen.queryByRole('navigation', { name: 'Yang sedang dipilih' })).toBeNull();
  expect(screen.getByRole('searchbox').closest('form')?.getAttribute('action')).toBe('/kategori/busana');
});

it('a card is one link with price, place and what it saves', async () => {
  await show({ cards: [cardOf({ wasRupiah: 85_000, percent: 15, inStock: false })] });
  const card = screen.getByRole('link', { name: /Kopi Gayo/ });
  expect(card.getAttribute('href')).toBe('/produk/kopi-gayo');
  expect(card.textContent).toContain('Rp72.000');
  expect(card.textContent).toContain('Hemat 15 persen');
  expect(
    within(card)
      .getByText(/Rp85\.000/)
      .closest('s'),
  ).not.toBeNull();
  expect(within(card).getByText('Habis')).toBeTruthy();
  expect(card.textContent).toContain('Aceh Tengah, Aceh');
});

it('only the pictures of the first screen are loaded at once', async () => {
  await show({ cards: Array.from({ length: 6 }, (_, id) => cardOf({ id, slug: `kopi-${id}` })) });
  const lazy = [...document.querySelectorAll('img')].map((image) => image.getAttribute('loading'));
  expect(lazy).toEqual([null, null, null, null, 'lazy', 'lazy']);
});

it('where nothing was found there are three ways on', async () => {
  await show({ cards: [], total: 0, params: { ...NO_PARAMS, q: 'zeppelin', kategori: ['busana'] } });
  expect(screen.getByText('Belum ada yang cocok dengan “zeppelin”')).toBeTruthy();
  expect(hrefOf('Cari lagi tanpa saringan')).toBe('/cari?q=zeppelin');
  expect(hrefOf('Lihat yang terlaris')).toBe('/cari?urut=terlaris');
  expect(hrefOf('Lihat semua toko')).toBe('/toko');
});

it('without a search there is no form, and a way home', async () => {
  await show({ isOff: true });
  expect(screen.queryByRole('searchbox')).toBeNull();
  expect(hrefOf('Ke beranda')).toBe('/');
});

it('a repaired query is said, with the way to what was typed', async () => {
  await show({
    params: { ...NO_PARAMS, q: 'kripik tempe pdas', maxRupiah: 9_000, hal: 2 },
    repairedText: 'keripik tempe pedas',
    pages: 3,
  });
  expect(screen.getByText(/Menampilkan hasil untuk “keripik tempe pedas”/)).toBeTruthy();
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('1 produk');
  expect(hrefOf('cari persis “kripik tempe pdas”')).toBe('/cari?q=kripik+tempe+pdas&persis=1&harga_max=9000');
  expect(screen.getByRole('searchbox')).toHaveProperty('value', 'kripik tempe pdas');
});

it('an exact search has a chip, stays one when it is narrowed down, and leads back', async () => {
  await show({ params: { ...NO_PARAMS, q: 'kripik', isExact: true } });
  expect(hrefOf('Hapus pilihan: Ejaan persis')).toBe('/cari?q=kripik');
  expect(hrefOf('Hapus pilihan: “kripik”')).toBe('/cari');
  const { form } = screen.getByRole('searchbox') as HTMLInputElement;
  expect(new FormData(form!).get('persis')).toBe('kripik');
});

it('says when no product has all the words and when search is simpler than usual, but not over an empty list', async () => {
  const isPartial = /Tidak ada yang memuat semua kata/;
  await show({ params: { ...NO_PARAMS, q: 'tas aceh' }, isPartial: true, degraded: true });
  expect(screen.getByText(isPartial)).toBeTruthy();
  expect(screen.getByText(/Pencarian sedang disederhanakan/)).toBeTruthy();
  cleanup();
  await show({ params: { ...NO_PARAMS, q: 'tas aceh' }, isPartial: true, cards: [], total: 0 });
  expect(screen.queryByText(isPartial)).toBeNull();
});

it.each([
  [999, '999 produk'],
  [1_000, '1.000 produk'],
  [1_001, '1.000+ produk'],
  [54_321, '1.000+ produk'],
])('counts exactly to a thousand: %i', async (total, expected) => {
  await show({ total, pages: 42, params: { ...NO_PARAMS, hal: 42 } });
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(expected);
  expect(screen.queryByText(/Daftar berakhir di hasil ke-1\.000/) !== null).toBe(total > 1_000);
});

it('offers price bands that suit the list, and marks the one that is chosen', async () => {
  await show({
    params: { ...NO_PARAMS, q: 'kopi', minRupiah: 20_000, hal: 2 },
    priceRange: { min: 2_000, max: 400_000 },
    pages: 3,
  });
  const bands = within(screen.getByRole('list', { name: 'Pilih kisaran harga', hidden: true }));
  const links = bands.getAllByRole('link', { hidden: true });
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/cari?q=kopi&harga_max=10000',
    '/cari?q=kopi&harga_min=10000&harga_max=20000',
    '/cari?q=kopi&harga_min=20000&harga_max=100000',
    '/cari?q=kopi&harga_min=100000',
  ]);
  cleanup();
  await show({ priceRange: { min: 5_000, max: 6_000 } });
  expect(screen.queryByRole('list', { name: 'Pilih kisaran harga', hidden: true })).toBeNull();
});

it('an island is chosen whole, beside what was chosen before', async () => {
  await show({
    params: { ...NO_PARAMS, q: 'kopi', provinsi: ['bali'], hal: 2 },
    facets: { kategori: {}, provinsi: { aceh: 3, lampung: 1, 'jawa-timur': 2, bali: 4 } },
    pages: 3,
  });
  const whole = screen.getAllByRole('link', { name: /^Pilih semua provinsi/, hidden: true });
  expect(whole.map((link) => link.getAttribute('href'))).toEqual([
    '/cari?q=kopi&provinsi=bali&provinsi=aceh&provinsi=lampung',
  ]);
});

it('words that found nothing together are offered one by one', async () => {
  await show({ cards: [], total: 0, params: { ...NO_PARAMS, q: 'zeppelin di kuningan', isExact: true } });
  expect(hrefOf('Cari “zeppelin” saja')).toBe('/cari?q=zeppelin');
  expect(hrefOf('Cari “kuningan” saja')).toBe('/cari?q=kuningan');
  expect(screen.queryByRole('link', { name: 'Cari “di” saja' })).toBeNull();
});
