import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Site, startSite } from './site';

let site: Site;

beforeAll(async () => {
  site = await startSite({ seedArgs: ['--stores', '5', '--products', '20'], env: { LOG_LEVEL: 'debug' } });
}, 180_000);
afterAll(() => site.stop());

it('the built server makes its services once, however many pages are asked for', async () => {
  for (const path of ['/', '/cari', '/toko', '/en', '/keranjang', '/api/search', '/tidak-ada']) {
    await (await fetch(site.url + path)).text();
  }
  expect(site.output().match(/services made/g)).toHaveLength(1);
});
