import * as paths from '~/paths';
import { writeTransaction } from '~db/connection.server';
import type { ChangedContact } from '~db/schema/accounts';
import type { AccountAnswer, Intent } from '../AccountIntent';
import { askCode } from '../code/codes.server';
import * as SignInAddress from '../SignInAddress';
import { askChange, stopChange } from './changes.server';

const KINDS: readonly ChangedContact[] = ['phone', 'email', 'backupPhone'];

/** A new contact: first a code is sent to it, to see that it is hers. An empty one takes the present one away. */
export const changeContact: Intent = async (services, { request, context }, { visit, form }) => {
  const { db, clock } = services;
  const typed = String(form.get('value') ?? '').slice(0, 254);
  const kind = KINDS.find((one) => one === form.get('kind'));
  const refuse = (problem: AccountAnswer['problem'], status = 422) => ({
    refusal: { form: 'contact' as const, problem, typed },
    status,
  });
  if (!kind) return refuse('contactKind');
  const personId = visit.person.id;
  if (form.get('remove') !== null) {
    const change = { personId, kind, value: '', sessionId: visit.session.id };
    const outcome = await writeTransaction(db, (trx) => askChange(trx, clock.now(), change));
    return { news: `contact-${outcome}`, section: 'kontak' };
  }
  const address = SignInAddress.read(typed);
  if (address?.channel !== (kind === 'email' ? 'email' : 'whatsapp'))
    return refuse(kind === 'email' ? 'contactEmail' : 'contactNumber');
  const { guest } = context;
  const asked = await askCode(services, {
    ...address,
    guest,
    purpose: 'confirm',
    personId,
    contactKind: kind,
  });
  if (!asked.ok) return refuse('contactTries', 429);
  const language = paths.languageOf(new URL(request.url).pathname);
  return { to: paths.enterCode(language), headers: { 'Set-Cookie': asked.setCookie } };
};

export const stopWaitingChange: Intent = async ({ db, clock }, _args, { visit, form }) => {
  const change = { personId: visit.person.id, id: Number(form.get('id')) || 0 };
  await writeTransaction(db, (trx) => stopChange(trx, clock.now(), change));
  return { news: 'stopped', section: 'kontak' };
};
