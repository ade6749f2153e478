import * as paths from '~/paths';
import type { Services } from '~/services.server';
import type { Db } from '~db/connection.server';
import { forgetAsking } from './code/codeCookie.server';
import { deviceName } from './deviceName';
import { tell } from './noticeRepo.server';
import * as personRepo from './personRepo.server';
import { forgetToken, openSession, readSession } from './session.server';
import * as sessionRepo from './sessionRepo.server';

/** The browser that comes in. Read it before the transaction: it asks the database itself. */
export type Comer = { device: string; oldSession: sessionRepo.LiveSession | null; ui: object };

export async function comerOf(services: Services, request: Request): Promise<Comer> {
  return {
    device: deviceName(request.headers.get('User-Agent')),
    oldSession: await readSession(services, request),
    ui: await readUi(services, request),
  };
}

/** What script may read: nothing secret, nothing trusted. */
async function readUi({ cookies }: Services, request: Request): Promise<object> {
  const ui: unknown = await cookies.ui.parse(request.headers.get('Cookie'));
  return ui !== null && typeof ui === 'object' ? ui : {};
}

/** The cookies to set in a browser whose session has ended: it holds no token, and does not count as signed in. */
export async function leavingHeaders(services: Services, request: Request): Promise<Headers> {
  const headers = new Headers();
  headers.append('Set-Cookie', await forgetToken(services.cookies));
  const ui = { ...(await readUi(services, request)), signedIn: false };
  headers.append('Set-Cookie', await services.cookies.ui.serialize(ui));
  return headers;
}

export type Arrival = { personId: number; how: 'password' | 'code' | 'link' | 'recovery'; isNew: boolean };

/**
 * Lets a person in: a new session with a new token, the browser's old one ended, and the news of it to all her
 * other devices. Gives back the cookies to set. Call it in the transaction that proved who she is.
 */
export async function arrive(
  services: Services,
  trx: Db,
  { device, oldSession, ui }: Comer,
  { personId, how, isNew }: Arrival,
): Promise<Headers> {
  const { clock, cookies } = services;
  const now = clock.now();
  if (oldSession) await sessionRepo.end(trx, oldSession.personId, oldSession.id, now);
  const { sessionId, setCookie } = await openSession(services, trx, { personId, device });
  const actor = { actorKind: 'seller', actorId: personId } as const;
  await personRepo.noteEvent(trx, {
    ...{ personId, kind: isNew ? 'joined' : 'signedIn', detail: device, at: now },
    ...actor,
  });
  if (!isNew) await tell(trx, now, { personId, kind: 'signedIn', payload: { sessionId, device, how } });
  const headers = new Headers();
  headers.append('Set-Cookie', setCookie);
  headers.append('Set-Cookie', await cookies.ui.serialize({ ...ui, signedIn: true }));
  headers.append('Set-Cookie', await forgetAsking(services));
  return headers;
}

/** Where a person who has come in is led when she did not say. */
export async function homeOf(
  services: Services,
  language: paths.Language,
  personId: number,
): Promise<string> {
  const roles = await personRepo.rolesOf(services.db, personId);
  if (roles.some((role) => role !== 'mentor')) return paths.organizer(language);
  const stores = await personRepo.storesOf(services.db, personId);
  return stores.length === 0 && roles.length === 0 ? paths.join(language) : paths.seller(language);
}
