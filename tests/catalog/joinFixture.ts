import { openSession } from '~/features/accounts/session.server';
import type { Services } from '~/services.server';
import { sourceSite } from '../setup/sourceSite';

/** A person with a number, and her browser: its requests carry her session. Gives back her id. */
export async function signedIn(services: Services, phone: string, name = '') {
  const now = services.clock.now();
  const { id: personId } = await services.db
    .insertInto('person')
    .values({
      name,
      email: null,
      phone,
      backupPhone: null,
      passwordHash: null,
      createdAt: now,
      updatedAt: now,
      deletedAt: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { setCookie } = await openSession(services, services.db, { personId, device: 'HP uji' });
  const site = await sourceSite(services);
  const cookie = setCookie.split(';')[0] ?? '';
  const get = async (path: string) => {
    const answer = await site(path, { headers: { cookie } });
    return { status: answer.status, location: answer.headers.get('Location'), html: await answer.text() };
  };
  const post = async (path: string, fields: Record<string, string>) => {
    const body = new URLSearchParams(fields).toString();
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await site(path, { method: 'POST', headers, body });
    return { status: answer.status, location: answer.headers.get('Location'), html: await answer.text() };
  };
  const upload = async (path: string, fields: Record<string, string>, name: string, bytes: Uint8Array) => {
    const body = new FormData();
    for (const [field, value] of Object.entries(fields)) body.set(field, value);
    body.set(name, new File([new Uint8Array(bytes)], 'foto.png', { type: 'image/png' }));
    const answer = await site(path, { method: 'POST', headers: { cookie }, body });
    return { status: answer.status, html: await answer.text() };
  };
  return { personId, get, post, upload };
}
