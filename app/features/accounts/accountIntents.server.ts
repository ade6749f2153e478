import * as paths from '~/paths';
import { type Db, writeTransaction } from '~db/connection.server';
import type { AccountAnswer, Intent } from './AccountIntent';
import { leavingHeaders } from './arrival.server';
import { takeTries } from './code/tries.server';
import { removeTries } from './code/tryRepo.server';
import { stopOfSession } from './contacts/changeRepo.server';
import { tell } from './noticeRepo.server';
import { hashPassword, isPassword, LONGEST, SHORTEST } from './passwords.server';
import * as personRepo from './personRepo.server';
import * as sessionRepo from './sessionRepo.server';

const MINUTE_MS = 60_000;
/** So long after she has come in nobody need say the old password: she may have come by a code, having lost it. */
const FRESH_MS = 15 * MINUTE_MS;
const LONGEST_NAME = 120;

const text = (form: FormData, name: string): string => String(form.get(name) ?? '');

export const changeName: Intent = async ({ db, clock }, _args, { visit, form }) => {
  const name = text(form, 'name').replace(/\s+/g, ' ').trim();
  if (name === '' || name.length > LONGEST_NAME) {
    return { refusal: { form: 'name', problem: 'name', typed: name.slice(0, LONGEST_NAME) } };
  }
  await personRepo.setName(db, visit.person.id, name, clock.now());
  return { news: 'name' };
};

/** Sets a new password; every other session of hers ends with the old one. */
export const changePassword: Intent = async (services, _args, { visit, form }) => {
  const { db, clock } = services;
  const [current, next] = [text(form, 'current'), text(form, 'next')];
  const refuse = (problem: AccountAnswer['problem'], status = 422) => ({
    refusal: { form: 'password' as const, problem, typed: '' },
    status,
  });
  if (next.length < SHORTEST) return refuse('passwordShort');
  if (next.length > LONGEST) return refuse('passwordLong');
  const person = await personRepo.findPerson(db, visit.person.id);
  const session = await sessionRepo.findSession(db, visit.session.id);
  const isFresh = session !== undefined && clock.now() - session.createdAt <= FRESH_MS;
  if (person?.passwordHash && !isFresh) {
    const tries = await takeTries(services, [
      { kind: 'password by address', key: `person ${visit.person.id}` },
    ]);
    if (!tries.ok) return refuse('passwordTries', 429);
    if (!(await isPassword(person.passwordHash, current))) return refuse('passwordWrong');
    await removeTries(db, tries.taken);
  }
  const passwordHash = await hashPassword(next);
  await writeTransaction(db, async (trx) => {
    const now = clock.now();
    await personRepo.setPasswordHash(trx, visit.person.id, passwordHash, now);
    await sessionRepo.endOthers(trx, visit.person.id, visit.session.id, now);
    await note(trx, visit.person.id, 'passwordChanged', now);
    await tell(trx, now, { personId: visit.person.id, kind: 'passwordChanged' });
  });
  return { news: 'password', section: 'sandi' };
};

export const endSession: Intent = async (services, args, { visit, form }) => {
  const { db, clock } = services;
  const id = Number(text(form, 'id')) || 0;
  await sessionRepo.end(db, visit.person.id, id, clock.now());
  if (id !== visit.session.id) return { news: 'session', section: 'perangkat' };
  const language = paths.languageOf(new URL(args.request.url).pathname);
  return { to: paths.signIn(language), headers: await leavingHeaders(services, args.request) };
};

export const endOtherSessions: Intent = async ({ db, clock }, _args, { visit }) => {
  await sessionRepo.endOthers(db, visit.person.id, visit.session.id, clock.now());
  return { news: 'sessions', section: 'perangkat' };
};

/**
 * Somebody else has come in: that session ends, what it asked for is stopped, and the page asks for a new password.
 * From that very device nobody can be told apart: it is only for the others.
 */
export const notMe: Intent = async ({ db, clock }, _args, { visit, form }) => {
  const id = Number(text(form, 'id')) || 0;
  if (id === visit.session.id) return { news: 'session', section: 'perangkat' };
  await writeTransaction(db, async (trx) => {
    const now = clock.now();
    // Also when it has ended by itself meanwhile: what it asked for may wait still.
    await sessionRepo.end(trx, visit.person.id, id, now);
    await stopOfSession(trx, visit.person.id, id, now);
    await note(trx, visit.person.id, 'notMe', now);
  });
  return { news: 'notMe', section: 'sandi' };
};

const note = (trx: Db, personId: number, kind: string, at: number) =>
  personRepo.noteEvent(trx, { personId, kind, detail: '', actorKind: 'seller', actorId: personId, at });
