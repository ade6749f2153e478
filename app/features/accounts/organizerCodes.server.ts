import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import { writeTransaction } from '~db/connection.server';
import { sendingLink } from './code/CodeMessage';
import * as codeRepo from './code/codeRepo.server';
import { armCode } from './code/codes.server';
import * as SignInCode from './code/SignInCode';
import { noteEvent, organizersAmong, rolesOf } from './personRepo.server';
import { act, enter } from './visit.server';

const MOST_SHOWN = 100;

/** Who waits for a sign-in code that an organizer sends, the longest waiting first. */
export async function organizerCodesPage(services: Services, args: LoaderFunctionArgs) {
  const visit = await enter(services, args, 'organizerCodes');
  const { db, clock } = services;
  const requests = await codeRepo.openRequests(db, clock.now(), MOST_SHOWN);
  const known = requests.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const organizers = await organizersAmong(db, known);
  const t = translator(paths.languageOf(new URL(args.request.url).pathname), 'accounts');
  return {
    title: t('codes.title'),
    panel: visit.panel,
    requests: requests.map(({ personId, ...request }) => ({
      ...request,
      isKnown: personId !== null,
      isOrganizer: personId !== null && organizers.has(personId),
    })),
    sendsByItself: services.env.whatsapp !== undefined,
  };
}
export type OrganizerCodesPage = Awaited<ReturnType<typeof organizerCodesPage>>;

export type OrganizerCodesAnswer =
  | { problem: 'gone' | 'organizer' }
  | {
      problem: null;
      sent: {
        id: number;
        channel: 'whatsapp' | 'email';
        address: string;
        code: string;
        href: string;
        untilAt: number;
      };
    };

/**
 * Makes a fresh code for a request and shows it with a text to send. Never for an organizer: whoever sends it could
 * use its link herself, and would be more than she is.
 */
export async function organizerCodesAction(services: Services, args: ActionFunctionArgs) {
  const form = await postedForm(args.request);
  const visit = await act(services, args, 'organizerCodes', String(form.get('intent') ?? ''));
  const { db, clock, env } = services;
  const now = clock.now();
  const asked = await codeRepo.findCode(db, Number(form.get('id')) || 0);
  const state = asked ? SignInCode.stateAt(asked, asked.isNewest, now) : 'late';
  if (!asked || !['waiting', 'live', 'spent'].includes(state)) return refuse('gone');
  const { id, personId, channel, address } = asked;
  const roles = personId === null ? [] : await rolesOf(db, personId);
  if (roles.some((role) => role !== 'mentor')) return refuse('organizer');
  const { code, link } = await writeTransaction(db, async (trx) => {
    const made = await armCode(services, trx, id);
    await codeRepo.noteSent(trx, id, now, visit.person.id);
    const by = { actorKind: 'organizer', actorId: visit.person.id } as const;
    if (personId !== null)
      await noteEvent(trx, { personId, kind: 'codeSent', detail: channel, ...by, at: now });
    return made;
  });
  const t = translator('id', 'accounts');
  const text = link
    ? t('codes.message', { code, link: env.publicUrl + paths.signInLink('id', link) })
    : t('codes.messageConfirm', { code });
  const href = sendingLink({ channel, address }, text, t('codes.subject'));
  const untilAt = now + SignInCode.CODE_LIFE_MS;
  return data<OrganizerCodesAnswer>({ problem: null, sent: { id, channel, address, code, href, untilAt } });
}

const refuse = (problem: 'gone' | 'organizer') => data<OrganizerCodesAnswer>({ problem }, { status: 409 });
