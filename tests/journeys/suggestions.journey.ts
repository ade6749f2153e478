import type { Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { systemClock } from '~/clock.server';
import { addRedirect } from '~/features/search/tuning.server';
import { DESKTOP } from './browser';
import { faultsOfPage } from './pageFaults';
import { activeOption, field, list, main, options, queryOf, resultCount, searchedSite } from './searching';

const { visit, go, inDatabase } = searchedSite();

describe('suggestions while typing', () => {
  it('are walked by keyboard and taken with Enter', () =>
    visit({ viewport: DESKTOP }, async (page) => {
      await go(page, '/cari');
      await field(page).pressSequentially('kop', { delay: 20 });
      await options(page).first().waitFor();
      await expect.poll(() => main(page).getByRole('status').textContent()).toMatch(/^Usulan: \d+$/);
      expect(await activeOption(page)).toBeNull();
      await page.keyboard.press('ArrowDown');
      const query = await activeOption(page);
      expect(query).toMatch(/^kop/);
      await page.keyboard.press('End');
      expect(await activeOption(page)).toBe(await options(page).last().textContent());
      await page.keyboard.press('Home');
      expect(await activeOption(page)).toBe(query);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/cari\?q=/);
      expect(queryOf(page).get('q')).toBe(query);
      expect(await resultCount(page)).toBeGreaterThan(0);
    }));

  it('lead from the keyboard to a product, and are put away with Escape', () =>
    visit({}, async (page) => {
      await go(page, '/cari');
      await field(page).pressSequentially('kopi', { delay: 20 });
      await options(page).first().waitFor();
      await page.keyboard.press('Escape');
      expect(await list(page).isVisible()).toBe(false);
      expect(await field(page).inputValue()).toBe('kopi');
      await field(page).pressSequentially(' ', { delay: 20 });
      await options(page).first().waitFor();
      const product = list(page).getByRole('group', { name: 'Produk' }).getByRole('option').first();
      const title = await product.textContent();
      while ((await activeOption(page)) !== title) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/produk/*');
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    }));

  it('are taken by touch, after the list was scrolled by touch', () =>
    visit({ hasTouch: true, isMobile: true }, async (page) => {
      await go(page, '/cari');
      await field(page).tap();
      await field(page).pressSequentially('ker', { delay: 20 });
      await options(page).first().waitFor();
      const last = options(page).last();
      await last.scrollIntoViewIfNeeded();
      expect(await list(page).isVisible()).toBe(true);
      const query = list(page).getByRole('group', { name: 'Pencarian' }).getByRole('option').first();
      const text = await query.textContent();
      await query.tap();
      await page.waitForURL(/\/cari\?q=/);
      expect(queryOf(page).get('q')).toBe(text);
    }));

  it('never show an answer to what is no longer typed, on a line however slow', () =>
    visit({}, async (page) => {
      const held: Route[] = [];
      const fulfil = (route: Route, title: string) =>
        route.fulfill({ json: { queries: [title], products: [], stores: [] } }).catch(() => undefined);
      await page.route('**/api/suggest?*', (route) => void held.push(route));
      await go(page, '/cari');
      await field(page).fill('ko');
      await expect.poll(() => held.length).toBe(1);
      await field(page).fill('teh');
      await expect.poll(() => held.length).toBe(2);
      await Promise.all([fulfil(held[1]!, 'teh poci'), fulfil(held[0]!, 'kopi tua')]);
      await options(page).first().waitFor();
      expect(await options(page).allTextContents()).toEqual(['teh poci']);
      await field(page).fill('teh p');
      expect(await options(page).allTextContents()).toEqual(['teh poci']);
      await field(page).fill('batik');
      expect(await list(page).isVisible()).toBe(false);
    }));

  it('are clean for a screen reader while they are open', () =>
    visit({}, async (page) => {
      await go(page, '/en/cari');
      const english = main(page).getByRole('combobox', { name: 'Search products' });
      await english.pressSequentially('kop', { delay: 20 });
      await main(page).getByRole('option').first().waitFor();
      expect(await faultsOfPage(page, { language: 'en', isPublic: true })).toEqual([]);
      expect(await main(page).getByRole('group', { name: 'Searches' }).isVisible()).toBe(true);
    }));

  it('are a plain form where there is no JavaScript', () =>
    visit({ javaScriptEnabled: false }, async (page) => {
      await go(page, '/cari');
      await main(page).getByRole('searchbox', { name: 'Cari produk' }).fill('kopi');
      await main(page).getByRole('button', { name: 'Cari', exact: true }).click();
      await page.waitForURL('**/cari?q=kopi*');
      expect(await resultCount(page)).toBeGreaterThan(0);
    }));

  it('lead to the page that people gave a query', () =>
    visit({}, async (page) => {
      await inDatabase((db) =>
        addRedirect(
          { db, clock: systemClock },
          { query: 'promo festival', path: '/toko', by: { kind: 'system', id: null } },
        ),
      );
      await go(page, '/cari');
      await field(page).pressSequentially('promo', { delay: 20 });
      await options(page).getByText('promo festival').click();
      await page.waitForURL('**/toko');
    }));
});
