import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, openBrowser, PHONE, type Visit, visitor } from './browser';
import { withDatabase } from './catalogue';
import { type Site, SMALL_FESTIVAL, startSite } from './site';

const TEN_DAYS_MS = 10 * 24 * 60 * 60_000;
const PASSWORD = 'sandi demo yang panjang';
const SELLER = 'penjual@contoh.id';
const ORGANIZER = 'panitia@contoh.id';

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await openBrowser();
  site = await startSite({ seedArgs: SMALL_FESTIVAL, env: { DEMO_PASSWORD: PASSWORD } });
  // What could take an account waits only where the account is older than a day.
  await withDatabase(site.dataDir, (db) =>
    db
      .updateTable('person')
      .set((eb) => ({ createdAt: eb('createdAt', '-', TEN_DAYS_MS) }))
      .execute(),
  );
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function signIn(page: Page, address: string) {
  await page.goto(`${site.url}/masuk`);
  await page.getByLabel('Email atau nomor WhatsApp').fill(address);
  await page.getByLabel('Kata sandi').fill(PASSWORD);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.waitForURL(/\/(penjual|panitia)$/);
}

/** Asks for a code and types it in; a demo shows it on the page. */
async function signInByCode(page: Page, address: string) {
  await page.goto(`${site.url}/masuk`);
  await page.getByLabel('Email atau nomor WhatsApp').fill(address);
  await page.getByRole('button', { name: 'Kirim kode' }).click();
  await enterShownCode(page);
}

async function enterShownCode(page: Page) {
  const said = await page.getByText(/karena ini demo/).textContent();
  await page.getByLabel('Kode 6 angka').fill(/\d{6}/.exec(said ?? '')?.[0] ?? '');
  await page.getByRole('button', { name: /^(Masuk|Pastikan)$/ }).click();
}

describe.each([
  { title: 'on a phone', viewport: PHONE, hasScript: true, number: '0812-3456-7001' },
  { title: 'on a phone without JavaScript', viewport: PHONE, hasScript: false, number: '0812-3456-7002' },
  { title: 'on a desktop', viewport: DESKTOP, hasScript: true, number: '0812-3456-7003' },
])('a person $title', ({ viewport, hasScript, number }) => {
  const visits: Visit[] = [];
  const open = async () => {
    const visit = await visitor(browser, { viewport, javaScriptEnabled: hasScript });
    visits.push(visit);
    return visit.page;
  };
  afterAll(async () => {
    for (const { close } of visits) await close();
  });

  it('joins by a code, sets a password, and comes back with it', async () => {
    const page = await open();
    await signInByCode(page, number);
    await page.waitForURL(/\/penjual$|\/daftar-penjual/);
    await page.goto(`${site.url}/akun`);
    await page.getByLabel('Kata sandi baru').fill(PASSWORD);
    await page.getByRole('button', { name: 'Simpan kata sandi' }).click();
    await page.getByText('Kata sandi diganti.').waitFor();
    const again = await open();
    await again.goto(`${site.url}/masuk?ke=/akun`);
    await again.getByLabel('Email atau nomor WhatsApp').fill(number);
    await again.getByLabel('Kata sandi').fill(PASSWORD);
    await again.getByRole('button', { name: 'Masuk', exact: true }).click();
    await again.getByRole('heading', { name: 'Akun', exact: true }).waitFor();
  });

  it('signs another device out, and stops a change of the number that it asked for', async () => {
    const [mine, theirs] = [await open(), await open()];
    await signIn(mine, SELLER);
    await signIn(theirs, SELLER);
    await theirs.goto(`${site.url}/akun`);
    await theirs.getByLabel('Ganti atau tambah').selectOption('backupPhone');
    await theirs.getByLabel('Nomor atau email yang baru').fill('0812-9999-0000');
    await theirs.getByRole('button', { name: 'Kirim kode' }).click();
    await enterShownCode(theirs);
    await theirs.getByText('Tercatat. Perubahannya berlaku sehari lagi').waitFor();
    await mine.goto(`${site.url}/akun`);
    await mine.getByText('Nomor cadangan akan menjadi +6281299990000').waitFor();
    const others = mine.getByRole('button', { name: 'Bukan saya' });
    for (let left = await others.count(); left > 0; left -= 1) {
      await others.first().click();
      await mine.getByText('Perangkat itu sudah kami keluarkan').waitFor();
    }
    expect(await mine.getByText('Nomor cadangan akan menjadi').count()).toBe(0);
    await theirs.goto(`${site.url}/akun`);
    await theirs.getByRole('heading', { name: 'Masuk', exact: true }).waitFor();
    await mine.getByRole('button', { name: 'Keluar', exact: true }).click();
    await mine.getByRole('heading', { name: 'Masuk', exact: true }).waitFor();
  });

  it('invites a helper, who works for the store until the owner ends it', async () => {
    const [owner, helper] = [await open(), await open()];
    await signIn(owner, SELLER);
    await owner.goto(`${site.url}/penjual/staf`);
    await owner.getByRole('button', { name: 'Buat tautan undangan' }).click();
    await owner.getByText('Undangan siap dikirim').waitFor();
    const link = await owner.getByLabel('Tautan undangan').inputValue();
    await helper.goto(new URL(new URL(link).pathname, site.url).href);
    await helper.getByRole('link', { name: 'Masuk dulu' }).click();
    await helper.getByLabel('Email atau nomor WhatsApp').fill(number);
    await helper.getByLabel('Kata sandi').fill(PASSWORD);
    await helper.getByRole('button', { name: 'Masuk', exact: true }).click();
    await helper.getByRole('button', { name: 'Terima undangan' }).click();
    await helper.getByText('Kopi Gayo Ibu Sari').first().waitFor();
    await owner.goto(`${site.url}/penjual/staf`);
    await owner.getByRole('button', { name: 'Keluarkan dari toko' }).first().click();
    await expect.poll(() => owner.getByRole('button', { name: 'Keluarkan dari toko' }).count()).toBe(0);
    await helper.goto(`${site.url}/penjual/pesanan`);
    await expect.poll(() => helper.getByText('Kopi Gayo Ibu Sari').count()).toBe(0);
  });

  it('is helped by an organizer who acts for her, and reads what was done', async () => {
    const [organizer, owner] = [await open(), await open()];
    await signIn(organizer, ORGANIZER);
    await signIn(owner, SELLER);
    await organizer.goto(`${site.url}/panitia/orang`);
    await organizer.getByLabel('Cari orang').fill('sari wahyuni');
    await organizer.getByRole('button', { name: 'Cari', exact: true }).click();
    await organizer.getByRole('link', { name: 'Sari Wahyuni' }).waitFor();
    const reason = `Ibu Sari minta dibantu ${viewport.width} ${hasScript}`;
    await organizer.goto(`${site.url}/panitia/bertindak/${await storeId()}`);
    await organizer.getByLabel('Alasan').fill(reason);
    await organizer.getByRole('button', { name: 'Buka toko ini' }).click();
    await organizer.waitForURL(/\/penjual$/);
    await organizer.getByText(/Kamu sedang bertindak sebagai Kopi Gayo Ibu Sari/).waitFor();
    await organizer.getByRole('button', { name: 'Selesai' }).click();
    await organizer.waitForURL(/\/panitia$/);
    await owner.goto(`${site.url}/penjual/catatan`);
    await owner.getByText(`Alasan: ${reason}`).waitFor();
  });

  it('gets a copy of her data, and has seen nothing in the console', async () => {
    const page = await open();
    await signIn(page, SELLER);
    const answer = await page.context().request.get(`${site.url}/akun/data.json`);
    const copy = (await answer.json()) as { person: { email: string }; stores: { name: string }[] };
    expect(copy.person.email).toBe(SELLER);
    expect(copy.stores.map(({ name }) => name)).toEqual(['Kopi Gayo Ibu Sari']);
    expect(visits.flatMap(({ problems }) => problems)).toEqual([]);
  });
});

/** The id of the demo seller's store. */
const storeId = () =>
  withDatabase(site.dataDir, async (db) => {
    const store = db.selectFrom('store').select('id').where('slug', '=', 'kopi-gayo-ibu-sari');
    return (await store.executeTakeFirstOrThrow()).id;
  });
