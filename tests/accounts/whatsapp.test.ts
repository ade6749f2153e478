import { pino } from 'pino';
import { expect, it } from 'vitest';
import { accountJobs } from '~/features/accounts/accountJobs.server';
import { makeWorker } from '~/jobs/worker.server';
import type { Connection } from '~db/connection.server';
import { thirdParties } from '../mocks/thirdParties';
import { whatsappCloud } from '../mocks/whatsappCloud';
import { eachDatabase } from '../setup/databases';
import { aBrowser, aNumber, aPerson, aSite, leadsTo, MINUTE_MS } from './people';

/** A site that sends its codes itself, with the queue's worker to be turned by hand. */
async function aSendingSite(connection: Connection) {
  const cloud = whatsappCloud();
  thirdParties.use(cloud.handler);
  const site = await aSite(connection, { isTrial: true, env: { whatsapp: cloud.settings } });
  const means = { db: site.db, clock: site.clock, log: pino({ level: 'silent' }) };
  const worker = makeWorker(means, accountJobs(site.services));
  return { ...site, cloud, worker };
}

eachDatabase('codes by WhatsApp', (open) => {
  it('go to the number that was typed, and are shown on no page', async () => {
    const { ask, db, cloud, worker } = await aSendingSite(await open());
    const phone = aNumber();
    await aPerson(db, { phone });
    const browser = aBrowser(ask);
    await browser.post('/masuk', { intent: 'code', address: phone });
    await worker.turn();
    expect(cloud.sent).toMatchObject([{ to: phone.slice(1), type: 'template' }]);
    const code = cloud.codeIn(cloud.sent[0]);
    expect(await browser.text('/masuk/kode')).not.toContain(code);
    expect(leadsTo(await browser.post('/masuk/kode', { intent: 'use', code }))).toBe('/daftar-penjual');
    expect(JSON.stringify(await db.selectFrom('job').selectAll().execute())).not.toContain(code);
  });

  it('are made anew when sending failed, and only the one that arrived last counts', async () => {
    const { ask, db, clock, cloud, worker } = await aSendingSite(await open());
    const browser = aBrowser(ask);
    await browser.post('/masuk', { intent: 'code', address: aNumber() });
    cloud.failNext(2);
    await worker.turn();
    expect(await db.selectFrom('signInCode').select('sentAt').executeTakeFirst()).toEqual({ sentAt: null });
    for (let times = 0; times < 3; times += 1) {
      clock.advance(MINUTE_MS);
      await worker.turn();
    }
    expect(cloud.sent).toHaveLength(1);
    const code = cloud.codeIn(cloud.sent[0]);
    expect((await browser.post('/masuk/kode', { intent: 'use', code })).status).toBe(303);
  });

  it('go as plain text with the link when no template is approved, to who has written before', async () => {
    const { ask, cloud, worker } = await aSendingSite(await open());
    const phone = aNumber();
    cloud.dropTemplates();
    cloud.talking.add(phone.slice(1));
    await aBrowser(ask).post('/masuk', { intent: 'code', address: phone });
    await worker.turn();
    const [, path = ''] = /https?:\/\/[^/]+(\/masuk\/\S+)/.exec(cloud.sent[0]?.text?.body ?? '') ?? [];
    const elsewhere = aBrowser(ask);
    expect(await elsewhere.text(path)).toContain('Tekan tombol ini');
    expect(leadsTo(await elsewhere.post(path, { intent: 'use' }))).toBe('/daftar-penjual');
  });

  it('wait for organizers when Meta refuses them', async () => {
    const { ask, db, cloud, worker } = await aSendingSite(await open());
    const phone = aNumber();
    cloud.dropTemplates();
    await aPerson(db, { email: 'panitia@contoh.id', password: 'kata sandi panjang', role: 'organizer' });
    await aBrowser(ask).post('/masuk', { intent: 'code', address: phone });
    await worker.turn();
    expect(cloud.sent).toEqual([]);
    const organizer = aBrowser(ask);
    await organizer.signIn('panitia@contoh.id', 'kata sandi panjang');
    expect(await organizer.text('/panitia/kode')).toContain(phone);
    const [failed] = await db
      .selectFrom('job')
      .select('lastError')
      .where('kind', '=', 'accounts.sendCode')
      .execute();
    expect(failed?.lastError).toContain('131047');
    expect(failed?.lastError).not.toContain(phone.slice(1));
  });

  it('are not sent once nobody needs them any more', async () => {
    const { ask, cloud, worker } = await aSendingSite(await open());
    const phone = aNumber();
    const browser = aBrowser(ask);
    await browser.post('/masuk', { intent: 'code', address: phone });
    await browser.post('/masuk', { intent: 'code', address: phone });
    await worker.turn();
    expect(cloud.sent).toHaveLength(1);
    const code = cloud.codeIn(cloud.sent[0]);
    expect((await browser.post('/masuk/kode', { intent: 'use', code })).status).toBe(303);
  });
});
