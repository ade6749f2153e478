import type { Kysely } from 'kysely';
import type { Clock } from '~/clock.server';
import * as paths from '~/paths';
import { type Db, writeTransaction } from '~db/connection.server';
import type { Database } from '~db/schema';
import { endActingsOf } from '../actingRepo.server';
import { insertCode } from '../code/codeRepo.server';
import { hashPassword } from '../passwords.server';
import * as personRepo from '../personRepo.server';
import { hashOf, newToken } from '../secretToken.server';
import { endOthers } from '../sessionRepo.server';
import { endOrganizer, organizers } from './peopleRepo.server';

const LINK_MS = 24 * 60 * 60_000;

type Means = { db: Kysely<Database>; clock: Clock; random(byteCount: number): Uint8Array };
type New = { email: string; name: string; password: string | null };

/**
 * Makes somebody an organizer, with an account if she has none. With a password she signs in by it; without one
 * `path` is a link that signs her in once, within a day.
 */
export async function createOrganizer({ db, clock, random }: Means, { email, name, password }: New) {
  const passwordHash = password === null ? null : await hashPassword(password);
  return writeTransaction(db, async (trx) => {
    const now = clock.now();
    const present = await personRepo.findByAddress(trx, 'email', email);
    const fresh = { name, email, phone: null, createdAt: now, updatedAt: now };
    const personId = present?.id ?? (await personRepo.insertPerson(trx, fresh));
    await personRepo.grantRole(trx, { personId, role: 'organizer', grantedAt: now });
    // A session of before would outlast the hours that an organizer's may have.
    await endOthers(trx, personId, null, now);
    const by = { actorKind: 'system', detail: '', at: now } as const;
    await personRepo.noteEvent(trx, { personId, kind: 'roleGranted', ...by });
    if (passwordHash !== null) await personRepo.setPasswordHash(trx, personId, passwordHash, now);
    const path = passwordHash === null ? await oneTimeLink(trx, { personId, email, now, random }) : null;
    return { isNew: present === undefined, path };
  });
}

type Linking = { personId: number; email: string; now: number; random: Means['random'] };

async function oneTimeLink(trx: Db, { personId, email, now, random }: Linking): Promise<string> {
  const token = newToken(random);
  await insertCode(trx, {
    ...{ purpose: 'signIn', channel: 'email', address: email, personId },
    ...{ codeHash: null, linkHash: hashOf(token), triesLeft: 0, usedAt: null },
    ...{ createdAt: now, expiresAt: now + LINK_MS, sentAt: now, sentBy: null },
  });
  return paths.signInLink('id', token);
}

export const listOrganizers = (db: Db) => organizers(db);

/** Takes her roles from an organizer and ends her sessions. False when she is none. */
export const removeOrganizer = ({ db, clock }: Means, email: string): Promise<boolean> =>
  writeTransaction(db, async (trx) => {
    const now = clock.now();
    const person = await personRepo.findByAddress(trx, 'email', email);
    if (!person || !(await endOrganizer(trx, person.id))) return false;
    await endOthers(trx, person.id, null, now);
    await endActingsOf(trx, person.id, now);
    const by = { actorKind: 'system', detail: '', at: now } as const;
    await personRepo.noteEvent(trx, { personId: person.id, kind: 'roleRemoved', ...by });
    return true;
  });
