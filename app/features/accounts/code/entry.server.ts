import type { Services } from '~/services.server';
import type { Db } from '~db/connection.server';
import type { ChangedContact } from '~db/schema/accounts';
import { arrive, type Comer } from '../arrival.server';
import { askChange } from '../contacts/changes.server';
import * as personRepo from '../personRepo.server';
import type { SignInAddress } from '../SignInAddress';
import type { CodeRow } from './codeRepo.server';

/** What a right code leads to. `nobody`: no account goes with the two addresses that were named. */
export type Entry =
  | { kind: 'in'; personId: number; headers: Headers }
  | { kind: 'confirmed'; contact: ChangedContact; outcome: 'done' | 'waits' | 'taken' | 'last' }
  | { kind: 'nobody' };

/** Does what a code was asked for. Call it in the transaction that has used the code up. */
export async function enterWith(
  services: Services,
  comer: Comer,
  how: 'code' | 'link',
  { trx, code }: { trx: Db; code: CodeRow },
): Promise<Entry> {
  if (code.purpose === 'confirm') return confirmed(services, comer, trx, code);
  const isRecovery = code.purpose === 'recover';
  const found = isRecovery ? await recovered(trx, code) : await personFor(services, trx, code);
  if (!found) return { kind: 'nobody' };
  const arrival = { ...found, how: isRecovery ? ('recovery' as const) : how };
  return { kind: 'in', personId: found.personId, headers: await arrive(services, trx, comer, arrival) };
}

async function recovered(trx: Db, { personId }: CodeRow) {
  const person = personId === null ? undefined : await personRepo.findPerson(trx, personId);
  return person && { personId: person.id, isNew: false };
}

/** Whoever has the address now; an account is made only here, after the right code. */
async function personFor({ clock }: Services, trx: Db, { channel, address }: SignInAddress) {
  const present = await personRepo.findByAddress(trx, channel, address);
  if (present) return { personId: present.id, isNew: false };
  const now = clock.now();
  const contacts = channel === 'email' ? { email: address, phone: null } : { email: null, phone: address };
  const personId = await personRepo.insertUnlessThere(trx, { ...contacts, createdAt: now, updatedAt: now });
  if (personId !== undefined) return { personId, isNew: true };
  const other = await personRepo.findByAddress(trx, channel, address);
  return other && { personId: other.id, isNew: false };
}

/** Only for the person who asked, and in a session of hers. */
async function confirmed({ clock }: Services, { oldSession }: Comer, trx: Db, code: CodeRow): Promise<Entry> {
  const { personId, contactKind, address } = code;
  if (!oldSession || oldSession.personId !== personId || contactKind === null) return { kind: 'nobody' };
  const change = { personId, kind: contactKind, value: address, sessionId: oldSession.id };
  return { kind: 'confirmed', contact: contactKind, outcome: await askChange(trx, clock.now(), change) };
}
