import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import { type Db, writeTransaction } from '~db/connection.server';
import { accountHead } from './accountHead.server';
import { SECRET_HEADERS } from './accountMeta';
import { tell } from './noticeRepo.server';
import * as personRepo from './personRepo.server';
import { hashOf } from './secretToken.server';
import { chooseStore } from './sessionRepo.server';
import * as invitationRepo from './staff/invitationRepo.server';
import { act, visitor } from './visit.server';

/** An invitation to work for a store. Seeing it does nothing. */
export async function invitationPage(services: Services, { request, params }: LoaderFunctionArgs) {
  const { db, clock } = services;
  const invitation = await invitationRepo.findOpen(db, hashOf(params.token ?? ''), clock.now());
  const visit = await visitor(services, request);
  return {
    head: accountHead(services, request, 'invitation'),
    invitation: invitation ? { store: invitation.storeName, inviter: invitation.inviterName } : null,
    person: visit ? visit.person.name || visit.person.phone || visit.person.email : null,
    back: new URL(request.url).pathname,
  };
}
export type InvitationPage = Awaited<ReturnType<typeof invitationPage>>;

/** Makes the person who is signed in staff of the store, and opens its panel. The invitation is used up. */
export async function invitationAction(services: Services, args: ActionFunctionArgs) {
  const form = await postedForm(args.request);
  const visit = await act(services, args, 'invitation', String(form.get('intent') ?? ''));
  const storeId = await writeTransaction(services.db, (trx) =>
    accept(trx, hashOf(args.params.token ?? ''), { usedBy: visit.person.id, now: services.clock.now() }),
  );
  if (storeId === null) return data({ hasFailed: true }, { status: 409, headers: SECRET_HEADERS });
  await chooseStore(services.db, visit.session.id, storeId);
  const language = paths.languageOf(new URL(args.request.url).pathname);
  return redirect(paths.seller(language), { status: 303, headers: SECRET_HEADERS });
}

async function accept(trx: Db, tokenHash: string, who: { usedBy: number; now: number }) {
  const invitation = await invitationRepo.use(trx, tokenHash, who);
  if (!invitation) return null;
  const { storeId } = invitation;
  const { usedBy: personId, now } = who;
  // An owner who opens her own invitation stays the owner.
  if (await invitationRepo.roleIn(trx, storeId, personId)) return storeId;
  await personRepo.addMember(trx, { storeId, personId, role: 'staff', joinedAt: now });
  const by = { actorKind: 'seller', actorId: personId } as const;
  await personRepo.noteEvent(trx, { personId, kind: 'staffJoined', detail: `${storeId}`, ...by, at: now });
  await tell(trx, now, { storeId, kind: 'staffJoined', payload: { personId } });
  return storeId;
}
