import type { Browser, BrowserContextOptions } from 'playwright-core';
import * as festivalRepo from '~/features/festival/festivalRepo.server';
import * as Phase from '~/features/festival/Phase';
import { type Catalogue, catalogueOf, withDatabase } from './catalogue';
import { orderByLink } from './ordering';
import type { Done } from './pages';
import { SMALL_FESTIVAL, seedFolder, serveFolder } from './site';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** The times at which the pages are looked at. "none": before the festival's first phase. */
export const TIMES = ['open', 'last hours', 'teaser', 'closed', 'archive', 'preparation', 'none'] as const;
export type Time = (typeof TIMES)[number];

export type WalkedFestival = {
  dataDir: string;
  known: Catalogue & Done;
  /** The browser of a shopper with a basket, an order and products seen lately. */
  storage: NonNullable<BrowserContextOptions['storageState']>;
  /** What FAKE_NOW must be for the site to stand at that time. */
  instantOf(time: Time): string;
};

/** Seeds a small festival that goes through every phase, and lets one shopper order in it. */
export async function prepareFestival(
  browser: Browser,
  seedArgs: readonly string[] = SMALL_FESTIVAL,
): Promise<WalkedFestival> {
  const dataDir = await seedFolder({ seedArgs: [...seedArgs] });
  const window = await sellingOf(dataDir);
  const catalogue = await catalogueOf(dataDir);
  const instantOf = (time: Time) => new Date(instants(window)[time]).toISOString();
  const site = await serveFolder(dataDir, { FAKE_NOW: instantOf('open') });
  const context = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta' });
  const done = await orderByLink(await context.newPage(), site.url, catalogue);
  const storage = await context.storageState();
  await context.close();
  await site.stop();
  return { dataDir, known: { ...catalogue, ...done }, storage, instantOf };
}

type Window = { opensAt: number; closesAt: number };

function instants({ opensAt, closesAt }: Window): Record<Time, number> {
  return {
    none: opensAt - 70 * DAY_MS,
    preparation: opensAt - 20 * DAY_MS,
    teaser: opensAt - 2 * DAY_MS,
    open: opensAt + DAY_MS,
    'last hours': closesAt - 3 * HOUR_MS,
    closed: closesAt + DAY_MS,
    archive: closesAt + 31 * DAY_MS,
  };
}

/** The demo goes through every phase by itself; when it sells stands in its phases. */
const sellingOf = (dataDir: string): Promise<Window> =>
  withDatabase(dataDir, async (db) => {
    const windows = (await festivalRepo.findAll(db)).map(({ phases }) => Phase.sellingWindow(phases));
    const [last] = windows.sort((a, b) => (b?.opensAt ?? 0) - (a?.opensAt ?? 0));
    if (!last?.closesAt) throw new Error('No festival of the demo sells');
    return { opensAt: last.opensAt, closesAt: last.closesAt };
  });
