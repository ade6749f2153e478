// @vitest-environment happy-dom
import { createRemixStub } from '@remix-run/testing';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Speaking } from '~/i18n/LanguageContext';
import { languageOf } from '~/paths';
import { makeMarkupKeeper } from '~/server/markupKeeper.server';
import { BottomBar } from '~/ui/BottomBar';
import { type KeepMarkup, MarkupKeeper } from '~/ui/Kept';
import { SiteFooter } from '~/ui/SiteFooter';
import { SiteHeader } from '~/ui/SiteHeader';

/** What React and the router say once about their next versions, whatever is rendered. */
beforeAll(async () => {
  const spies = (['warn', 'error'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation(() => undefined),
  );
  await frame('/', null);
  for (const spy of spies) spy.mockRestore();
});
afterEach(cleanup);

let shownPath = '/';
const Shown = () => (
  <Speaking language={languageOf(shownPath)}>
    <SiteHeader isInSky={false} />
    <main />
    <SiteFooter />
    <BottomBar />
  </Speaking>
);

/** The frame of the page at `path`, with what its parts are kept by. */
async function frame(path: string, keep: KeepMarkup | null): Promise<HTMLElement> {
  cleanup();
  shownPath = path;
  const Page = createRemixStub([{ path: '*', Component: Shown }]);
  const { container } = render(
    <MarkupKeeper.Provider value={keep}>
      <Page initialEntries={[path]} />
    </MarkupKeeper.Provider>,
  );
  await screen.findByRole('main');
  return container;
}

const PATHS = ['/', '/cari?q=kopi', '/toko/', '/keranjang', '/produk/kopi', '/en', '/en/cari', '/en/toko/a'];

const presentOf = (page: HTMLElement) =>
  [...page.querySelectorAll('[aria-current="page"]')].map((link) => link.getAttribute('href'));

describe('the frame of a page', () => {
  it('is the same whether its parts are rendered anew or kept from other pages', async () => {
    const keep = makeMarkupKeeper();
    for (const path of [...PATHS, ...PATHS]) {
      const anew = (await frame(path, null)).innerHTML;
      expect((await frame(path, keep)).innerHTML, path).toBe(anew);
    }
  });

  it.each([
    ['/', ['/']],
    ['/cari?q=kopi', ['/cari']],
    ['/toko/', ['/toko']],
    ['/keranjang', ['/keranjang']],
    ['/en', ['/en']],
    ['/en/keranjang', ['/en/keranjang']],
    ['/toko/kopi', []],
    ['/produk/kopi', []],
  ])('says in the bar where one is: %s', async (path, present) => {
    expect(presentOf(await frame(path, makeMarkupKeeper()))).toEqual(present);
  });

  it('leads to the same page in the other language, search and all', async () => {
    const keep = makeMarkupKeeper();
    await frame('/cari?q=teh', keep);
    const page = await frame('/cari?q=kopi', keep);
    expect(page.querySelector('[hreflang="en"]')?.getAttribute('href')).toBe('/en/cari?q=kopi');
  });
});
