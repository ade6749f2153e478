import {
  type Browser,
  type BrowserContextOptions,
  type ConsoleMessage,
  chromium,
  type Page,
} from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The system's Chromium, as npm test found it. Nothing is looked up outside this machine. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: FLAGS });

export const PHONE = { width: 360, height: 800 };
export const DESKTOP = { width: 1280, height: 800 };

export type Visit = { page: Page; problems: string[]; close(): Promise<void> };

/** A fresh visitor. `problems` collects what the console and the page complained about. */
export async function visitor(browser: Browser, options: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta', ...options });
  const page = await context.newPage();
  return { page, problems: problemsOf(page), close: () => context.close() };
}

/** What the console and the page complain about from now on. The status of the page itself is no complaint. */
export function problemsOf(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isOwnStatus(page, message)) {
      problems.push(`${page.url()}: ${message.text()} ${message.location().url}`);
    }
  });
  page.on('pageerror', (error) => {
    if (error.message !== STEERED_TOO_EARLY) problems.push(`${page.url()}: ${error.message}`);
  });
  return problems;
}

/**
 * A browser that is steered asks for styles before the stylesheet has come, and then gives up its view transition.
 * The same pages in a Chromium that nobody steers animate and say nothing.
 */
const STEERED_TOO_EARLY = 'Transition was aborted because of invalid state. ViewTransition opt-in disabled';

/** Chromium also writes the status of a page that says "not found" into the console. */
const isOwnStatus = (page: Page, message: ConsoleMessage): boolean =>
  message.text().startsWith('Failed to load resource: the server responded with a status of 4') &&
  message.location().url.split('#')[0] === page.url().split('#')[0];
