import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import type { Language } from '~/paths';
import { faultsOfTexts } from './wording';

const NARROWEST_PX = 320;
const MAX_LAYOUT_SHIFT = 0.02;

declare global {
  interface Window {
    /** What the watcher of a test has seen since the page began. */
    watched: { shift: number; shifted: string[]; violations: string[] };
  }
}

/** Watches layout shifts and violations of the policy from the first moment of every page. */
export async function watchPages(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const watched: Window['watched'] = { shift: 0, shifted: [], violations: [] };
    window.watched = watched;
    document.addEventListener('securitypolicyviolation', (event) =>
      watched.violations.push(`${event.effectiveDirective} refused ${event.blockedURI}`),
    );
    type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node?: Node }[] };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[]) {
        if (entry.hadRecentInput) continue;
        watched.shift += entry.value;
        watched.shifted.push(
          ...entry.sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 90) ?? ''),
        );
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Scrolls through the page as a reader would, until all pictures and fonts are there. */
export async function readThrough(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    const loaded = [...document.images].map((image) => image.decode().catch(() => undefined));
    await Promise.all([document.fonts.ready, ...loaded]);
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise(requestAnimationFrame);
    }
    scrollTo(0, 0);
    await new Promise(requestAnimationFrame);
  });
}

/** All that a page with this status does wrong, in words; nothing when it is right. */
export async function faultsOfPage(
  page: Page,
  expected: { language: Language; isPublic: boolean },
): Promise<string[]> {
  const faults = [...(await faultsOfHead(page, expected)), ...(await faultsOfMovement(page))];
  faults.push(...faultsOfTexts(expected.language, await textsOf(page, expected.language)));
  faults.push(...(await faultsOfAccess(page)), ...(await faultsOfWidth(page)));
  return faults;
}

async function faultsOfHead(page: Page, { language, isPublic }: { language: Language; isPublic: boolean }) {
  const head = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    headings: document.querySelectorAll('h1').length,
    title: document.title.trim(),
    canonicals: [...document.querySelectorAll<HTMLLinkElement>('link[rel=canonical]')].map(
      (link) => link.href,
    ),
    isNoIndex: document.querySelector('meta[name=robots]')?.getAttribute('content') === 'noindex',
  }));
  const faults: string[] = [];
  if (head.lang !== language) faults.push(`lang is "${head.lang}"`);
  if (head.headings !== 1) faults.push(`${head.headings} h1`);
  if (head.title === '') faults.push('no title');
  const isFindable = head.canonicals.length === 1 && !head.isNoIndex;
  const isHidden = head.canonicals.length === 0 && head.isNoIndex;
  if (!isHidden && !(isPublic && isFindable)) {
    faults.push(`${head.canonicals.length} canonical addresses, noindex ${head.isNoIndex}`);
  }
  return faults;
}

async function faultsOfMovement(page: Page): Promise<string[]> {
  const { shift, shifted, violations } = await page.evaluate(() => window.watched);
  const faults = violations.map((violation) => `policy: ${violation}`);
  if (shift > MAX_LAYOUT_SHIFT) {
    faults.push(`layout shift of ${shift.toFixed(3)}: ${[...new Set(shifted)].slice(0, 3).join(' | ')}`);
  }
  return faults;
}

/** Every text of the page, attributes that are read aloud included, but none marked as another language. */
const textsOf = (page: Page, language: Language): Promise<string[]> =>
  page.evaluate((own) => {
    const isOwn = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') === own;
    const texts = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (isOwn(element) && !element?.closest('script, style, noscript, textarea'))
        texts.push(node.nodeValue ?? '');
    }
    for (const name of ['aria-label', 'alt', 'title', 'placeholder']) {
      for (const element of document.body.querySelectorAll(`[${name}]`)) {
        if (isOwn(element)) texts.push(element.getAttribute(name) ?? '');
      }
    }
    return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  }, language);

/** No page here has frames: the mode without them takes half the time. */
async function faultsOfAccess(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `axe ${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.any[0]?.message ?? ''}`,
  );
}

/** Nothing is wider than the screen, at its own width and at 320 px. */
async function faultsOfWidth(page: Page): Promise<string[]> {
  const size = page.viewportSize();
  const own = await wider(page);
  await page.setViewportSize({ width: NARROWEST_PX, height: size?.height ?? 800 });
  const narrow = await wider(page);
  if (size) await page.setViewportSize(size);
  return [...own, ...narrow];
}

const wider = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const styleUpwards = (element: Element, holds: (style: CSSStyleDeclaration) => boolean): boolean => {
      for (
        let above: Element | null = element;
        above && above !== document.body;
        above = above.parentElement
      ) {
        if (holds(getComputedStyle(above))) return true;
      }
      return false;
    };
    const isClipped = (element: Element) =>
      styleUpwards(element.parentElement ?? element, ({ overflowX }) => overflowX !== 'visible');
    const isOut = (element: Element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (right > clientWidth + 0.5 || left < -0.5) && !isClipped(element);
    };
    const named = (elements: Element[]) =>
      elements
        .slice(0, 2)
        .map((element) => element.outerHTML.slice(0, 120))
        .join(' | ');
    const out = [...document.body.querySelectorAll('*')].filter(isOut);
    if (scrollWidth > clientWidth) return [`${scrollWidth} px wide on ${clientWidth}: ${named(out)}`];
    // What is fixed makes no page wider: it is cut off.
    const cutOff = out.filter((element) => styleUpwards(element, ({ position }) => position === 'fixed'));
    return cutOff.length > 0 ? [`cut off at ${clientWidth} px: ${named(cutOff)}`] : [];
  });
