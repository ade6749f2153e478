import { describe, expect, it } from 'vitest';
import { DESKTOP, PHONE } from './browser';
import { faultsOfPage } from './pageFaults';
import {
  allPages,
  apply,
  field,
  isOnTop,
  main,
  openFilter,
  prices,
  productHrefs,
  queryOf,
  resultCount,
  searchedSite,
  sortBy,
} from './searching';

const { visit, go, inDatabase } = searchedSite();

const LOOKS = [
  { title: 'on a phone', options: { viewport: PHONE, hasTouch: true, isMobile: true } },
  { title: 'on a desktop', options: { viewport: DESKTOP } },
  { title: 'without JavaScript', options: { viewport: PHONE, javaScriptEnabled: false } },
];

describe.each(LOOKS)('narrowing a list down $title', ({ options: look }) => {
  it('shows as many as a facet counts, with one value and with two', () =>
    visit(look, async (page) => {
      await go(page, '/cari?q=kopi');
      const { group, choices } = await openFilter(page, 'Provinsi');
      const [first, second] = choices;
      if (!first || !second) throw new Error('The list has too few provinces');
      await first.label.click();
      await apply(page, group);
      expect(await resultCount(page)).toBe(first.count);
      expect(queryOf(page).getAll('provinsi')).toHaveLength(1);
      const again = await openFilter(page, 'Provinsi');
      const other = again.choices.find(({ title }) => title === second.title);
      expect(other?.count).toBe(second.count);
      await other?.label.click();
      await apply(page, again.group);
      expect(await resultCount(page)).toBe(first.count + second.count);
      expect((await allPages(page)).length).toBe(first.count + second.count);
      await main(page)
        .getByRole('link', { name: `Hapus pilihan: ${second.title}` })
        .click();
      await page.waitForURL((url) => url.searchParams.getAll('provinsi').length === 1);
      expect(await resultCount(page)).toBe(first.count);
      await main(page)
        .getByRole('link', { name: `Hapus pilihan: ${first.title}` })
        .click();
      await page.waitForURL((url) => !url.searchParams.has('provinsi'));
    }));

  it('keeps to a price range that was tapped, and sorts by price', () =>
    visit(look, async (page) => {
      await go(page, '/cari?q=kopi');
      const { group } = await openFilter(page, 'Harga');
      await group.getByRole('list', { name: 'Pilih kisaran harga' }).getByRole('link').nth(1).click();
      await page.waitForURL(/harga_min=\d+&harga_max=\d+/);
      const [min, max] = [queryOf(page).get('harga_min'), queryOf(page).get('harga_max')].map(Number);
      await sortBy(page, 'Termurah');
      const sorted = await prices(page);
      expect(sorted.length).toBeGreaterThan(0);
      expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
      expect(sorted[0]).toBeGreaterThanOrEqual(min ?? 0);
      expect(sorted.at(-1)).toBeLessThanOrEqual(max ?? 0);
      await main(page).getByRole('link', { name: 'Hapus semua' }).click();
      await page.waitForURL((url) => url.pathname === '/cari' && url.search === '');
    }));

  it('goes through pages by links, and comes back to the same place of the same page', () =>
    visit(look, async (page) => {
      await go(page, '/cari?q=kopi&urut=termahal');
      await main(page).getByRole('link', { name: 'Berikutnya' }).click();
      await page.waitForURL(/hal=2/);
      const shown = await productHrefs(page);
      const card = main(page).locator(`a[href="${shown.at(-1)}"]`);
      await card.evaluate((link) => link.scrollIntoView({ block: 'center' }));
      await expect.poll(() => isOnTop(card)).toBe(true);
      const place = () => card.evaluate((link) => Math.round(link.getBoundingClientRect().top));
      const before = await place();
      await card.click();
      await page.waitForURL('**/produk/*');
      await page.goBack();
      await page.waitForURL(/hal=2/);
      expect(await productHrefs(page)).toEqual(shown);
      await expect.poll(async () => Math.abs((await place()) - before)).toBeLessThan(8);
    }));
});

describe('what a list says of itself', () => {
  it('marks the words that were found, and shows what was typed as text', () =>
    visit({}, async (page) => {
      await go(page, `/cari?q=${encodeURIComponent('kopi <b>"&')}`);
      expect(await main(page).locator('b').count()).toBe(0);
      expect(await main(page).getByRole('heading', { level: 2 }).first().textContent()).toContain('<b>"&');
      await go(page, '/cari?q=kopi');
      const marked = await main(page).locator('mark').allTextContents();
      expect(new Set(marked.map((word) => word.toLowerCase()))).toContain('kopi');
    }));

  it('finds what was misspelt, says so, and searches for exactly that on demand', () =>
    visit({}, async (page) => {
      await go(page, '/cari');
      await field(page).fill('kripik tmpe pdas');
      await field(page).press('Enter');
      await page.waitForURL(/q=kripik/);
      await main(page)
        .getByText(/Menampilkan hasil untuk “keripik tempe pedas”/)
        .waitFor();
      expect(await resultCount(page)).toBeGreaterThan(0);
      expect(await field(page).inputValue()).toBe('kripik tmpe pdas');
      await main(page).getByRole('link', { name: 'cari persis “kripik tmpe pdas”' }).click();
      await page.waitForURL(/persis=1/);
      expect(await main(page).getByText('Menampilkan hasil untuk').count()).toBe(0);
      await main(page).getByRole('link', { name: 'Hapus pilihan: Ejaan persis' }).click();
      await page.waitForURL((url) => !url.searchParams.has('persis'));
    }));

  it.each([true, false])(
    'repairs new words that are typed where others were wanted exactly (JavaScript: %s)',
    (javaScriptEnabled) =>
      visit({ javaScriptEnabled }, async (page) => {
        await go(page, '/cari?q=kripik+tmpe+pdas&persis=1');
        await main(page).getByText('Ejaan persis').waitFor();
        const words = main(page).locator('input[name=q]');
        await words.fill('koppii bubuk');
        await words.press('Enter');
        await page.waitForURL(/q=koppii/);
        await main(page).getByText('Menampilkan hasil untuk “kopi bubuk”').waitFor();
        expect(queryOf(page).get('persis')).not.toBe('1');
        expect(await main(page).getByText('Ejaan persis').count()).toBe(0);
        expect(await main(page).locator('a[href*="persis="]').allTextContents()).toEqual([
          'cari persis “koppii bubuk”',
        ]);
      }),
  );

  it('counts to a thousand, ends there, and says so in both languages', () =>
    visit({}, async (page) => {
      await go(page, '/cari');
      await main(page).getByRole('heading', { name: '1.000+ produk' }).waitFor();
      await go(page, '/en/cari?hal=999');
      await main(page).getByRole('heading', { name: '1,000+ products' }).waitFor();
      expect(await main(page).getByText('Page 42 of 42').first().isVisible()).toBe(true);
      expect(await productHrefs(page)).toHaveLength(16);
      await main(page).getByText('The list ends at result 1,000.').waitFor();
    }));

  it('answers to control characters as to spaces, and to signs alone that nothing was found', () =>
    visit({}, async (page) => {
      for (const [path, shown] of [
        ['/cari?q=%00kopi%1b', 'kopi'],
        ['/en/cari?q=%00', ''],
      ] as const) {
        expect((await go(page, path))?.status()).toBe(200);
        expect(await main(page).locator('input[name=q]').inputValue()).toBe(shown);
        expect(await resultCount(page)).toBeGreaterThan(0);
      }
      await go(page, '/cari?q=%3F%3F%3F+!!!');
      await main(page).getByText('Belum ada yang cocok dengan “??? !!!”').waitFor();
      expect(await productHrefs(page)).toEqual([]);
      expect(await main(page).locator('a[href*="q="]').allTextContents()).toEqual([]);
    }));

  it('offers ways on where nothing was found', () =>
    visit({}, async (page) => {
      await go(page, '/cari?q=zzqqxx');
      await main(page).getByText('Belum ada yang cocok dengan “zzqqxx”').waitFor();
      for (const name of ['Lihat semua produk', 'Lihat yang terlaris', 'Lihat semua toko'])
        expect(await main(page).getByRole('link', { name }).isVisible()).toBe(true);
      await main(page).getByRole('link', { name: 'Lihat yang terlaris' }).click();
      await page.waitForURL(/urut=terlaris/);
      expect(await resultCount(page)).toBeGreaterThan(0);
    }));

  it('counts searches and the results that were opened, without JavaScript too, and no pages, orders or filters', () =>
    visit({ javaScriptEnabled: false }, async (page) => {
      for (let time = 0; time < 2; time += 1) await go(page, '/cari?q=Keripik+Pisang');
      for (const more of ['hal=2', 'urut=termurah', 'provinsi=aceh'])
        await go(page, `/cari?q=keripik+pisang&${more}`);
      await go(page, '/en/cari?q=keripik%20pisang');
      await main(page)
        .locator(`a[href="${(await productHrefs(page))[0]}"]`)
        .click();
      await page.waitForURL('**/produk/*');
      await go(page, new URL(page.url()).pathname);
      const counted = () =>
        inDatabase((db) =>
          db
            .selectFrom('searchDay')
            .select(['searches', 'chosen'])
            .where('text', '=', 'keripik pisang')
            .execute(),
        );
      await expect.poll(counted, { timeout: 15_000 }).toEqual([{ searches: 3, chosen: 1 }]);
    }));

  const LISTS = [
    'q=kopi',
    'q=kripik+tmpe+pdas',
    'q=tas+anyaman+aceh&provinsi=aceh&provinsi=bali&harga_min=10000&urut=termurah',
    'q=kopi&persis=1&hal=2',
    'q=zzqqxx+qqzzxx',
    'hal=42',
  ];
  const PAGES = LISTS.flatMap((query) =>
    [PHONE, DESKTOP].flatMap((viewport, index) => ({
      query,
      viewport,
      width: viewport.width,
      language: (['id', 'en'] as const)[index] ?? 'id',
      theme: (['dark', 'light'] as const)[index] ?? 'light',
    })),
  );

  it.each(PAGES)('is whole and clean: ?$query in $language, $width px, $theme', (page) =>
    visit({ viewport: page.viewport, colorScheme: page.theme }, async (shown) => {
      await go(shown, `${page.language === 'en' ? '/en' : ''}/cari?${page.query}`);
      for (const summary of await main(shown).locator('summary').all()) await summary.click();
      expect(await faultsOfPage(shown, { language: page.language, isPublic: true })).toEqual([]);
    }),
  );
});
