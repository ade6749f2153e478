import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { notFound, responseFor } from '~/errors';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import { writeTransaction } from '~db/connection.server';
import { tell } from './noticeRepo.server';
import { noteEvent } from './personRepo.server';
import { hashOf, newToken } from './secretToken.server';
import * as invitationRepo from './staff/invitationRepo.server';
import { actInStore, enterStore, type StoreVisit } from './visit.server';

const INVITATION_MS = 7 * 24 * 60 * 60_000;
const MOST_OPEN = 20;

/** Who works for a store, and whom its owner has invited. */
export async function sellerStaffPage(services: Services, args: LoaderFunctionArgs) {
  const visit = await enterStore(services, args, 'sellerStaff');
  const { db, clock } = services;
  const [members, invitations] = await Promise.all([
    invitationRepo.membersOf(db, visit.store.id),
    invitationRepo.openOf(db, visit.store.id, clock.now()),
  ]);
  const t = translator(paths.languageOf(new URL(args.request.url).pathname), 'accounts');
  return {
    title: t('staff.title'),
    panel: visit.panel,
    members: members.map((member) => ({ ...member, isYou: member.id === visit.person.id })),
    invitations: invitations.map(({ id, createdAt, expiresAt }) => ({ id, createdAt, expiresAt })),
  };
}
export type SellerStaffPage = Awaited<ReturnType<typeof sellerStaffPage>>;

/** `link` is shown this once: only the hash of its token is kept. */
export type SellerStaffAnswer = { problem: 'full' } | { problem: null; link: string; untilAt: number };

/** Invites, withdraws an invitation, or ends what somebody is to the store as staff. */
export async function sellerStaffAction(services: Services, args: ActionFunctionArgs) {
  const form = await postedForm(args.request);
  const intent = String(form.get('intent') ?? '');
  const visit = await actInStore(services, args, 'sellerStaff', intent);
  if (intent === 'invite') return invite(services, visit);
  const id = Number(form.get('id')) || 0;
  const isDone =
    intent === 'withdraw'
      ? await invitationRepo.withdrawOne(services.db, visit.store.id, id, services.clock.now())
      : await end(services, visit, id);
  if (!isDone) throw responseFor(notFound('not of this store'));
  return redirect(paths.sellerStaff(paths.languageOf(new URL(args.request.url).pathname)), { status: 303 });
}

async function invite({ db, clock, env, random }: Services, { store, person }: StoreVisit) {
  const now = clock.now();
  const open = await invitationRepo.openOf(db, store.id, now);
  if (open.length >= MOST_OPEN) return data<SellerStaffAnswer>({ problem: 'full' }, { status: 409 });
  const token = newToken(random);
  const untilAt = now + INVITATION_MS;
  await invitationRepo.insertInvitation(db, {
    ...{ storeId: store.id, tokenHash: hashOf(token), invitedBy: person.id },
    ...{ createdAt: now, expiresAt: untilAt },
  });
  const link = env.publicUrl + paths.invitation('id', token);
  return data<SellerStaffAnswer>({ problem: null, link, untilAt });
}

const end = ({ db, clock }: Services, { store, person }: StoreVisit, personId: number) =>
  writeTransaction(db, async (trx) => {
    const now = clock.now();
    if (!(await invitationRepo.endStaff(trx, store.id, personId, now))) return false;
    const by = { actorKind: 'seller', actorId: person.id } as const;
    await noteEvent(trx, { personId, kind: 'staffEnded', detail: store.name, ...by, at: now });
    await tell(trx, now, { personId, kind: 'staffEnded', payload: { store: store.name } });
    return true;
  });
