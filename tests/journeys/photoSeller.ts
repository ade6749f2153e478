import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import type { SiteOptions } from './site';

const PASSWORD = 'sandi-penjual-demo';
export const SELLER_SITE: SiteOptions = {
  seedArgs: ['--stores', '12', '--products', '60'],
  env: { DEMO_PASSWORD: PASSWORD },
};

/** Signs the demo's seller in, by the form; leads to `path` afterwards. */
export async function signIn(page: Page, url: string, path: string): Promise<void> {
  await page.goto(`${url}/masuk?${new URLSearchParams({ ke: path })}`);
  await page.getByLabel('Email atau nomor WhatsApp').first().fill('penjual@contoh.id');
  await page.getByLabel('Kata sandi').first().fill(PASSWORD);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.waitForURL(`${url}${path}`);
}

/**
 * Photos as a phone has them, `count` of them: turned by the camera, with the place in them, and each large enough
 * that it takes several pieces.
 */
export async function phonePhotos(count: number, { width, height } = { width: 2400, height: 1800 }) {
  const folder = mkdtempSync(join(tmpdir(), 'bangga-phone-'));
  const files: string[] = [];
  for (let one = 1; one <= count; one += 1) {
    const file = join(folder, `IMG_${1000 + one}.jpg`);
    writeFileSync(file, await phonePhoto(one, { width, height }));
    files.push(file);
  }
  return { folder, files };
}

function phonePhoto(shade: number, { width, height }: { width: number; height: number }): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 60 + shade * 8, sigma: 60 } as const;
  return sharp({ create: { width, height, channels: 3, background: '#888', noise } })
    .withExif({ IFD0: { Make: 'Telepon' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 12/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 92 })
    .toBuffer();
}

/** Cuts the line of a page when the pieces of those numbers go out, until `mend`. */
export async function cutLines(page: Page, numbers: readonly number[]) {
  const context = page.context();
  let pieces = 0;
  let heard: () => void = () => undefined;
  let isCut = false;
  await page.route('**/penjual/foto/*', async (route) => {
    pieces += 1;
    if (!numbers.includes(pieces)) return route.continue();
    await context.setOffline(true);
    isCut = true;
    heard();
    await route.abort('internetdisconnected');
  });
  return {
    /** When the line is cut. */
    next: () => (isCut ? Promise.resolve() : new Promise<void>((resolve) => (heard = resolve))),
    async mend() {
      isCut = false;
      await context.setOffline(false);
    },
  };
}
