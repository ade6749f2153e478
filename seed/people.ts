import type { Kysely } from 'kysely';
import { insertConsent } from '~/features/accounts/ownData/consentRepo.server';
import { consentVersion } from '~/features/accounts/ownData/NoticeVersion';
import { hashPassword, isPassword } from '~/features/accounts/passwords.server';
import * as personRepo from '~/features/accounts/personRepo.server';
import { type Db, writeTransaction } from '~db/connection.server';
import type { Database } from '~db/schema';
import type { PersonRole } from '~db/schema/accounts';

type DemoPerson = { email: string; name: string; phone: string; role?: PersonRole; store?: string };

/** The sign-ins of the demo, as the contract names them. Numbers of nobody: 62 86 is given to no operator. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { email: 'panitia@contoh.id', name: 'Ratna Panitia', phone: '+6286200009001', role: 'organizer' },
  {
    email: 'penjual@contoh.id',
    name: 'Sari Wahyuni',
    phone: '+6286200009002',
    store: 'kopi-gayo-ibu-sari',
  },
  { email: 'mentor@contoh.id', name: 'Budi Mentor', phone: '+6286200009003', role: 'mentor' },
];

/**
 * Sees to it that the people of the demo are there and sign in with `password`; undefined: they keep theirs, and
 * get `spare` when they are new. Gives back the password when it was set now, else null.
 */
export async function ensurePeople(
  db: Kysely<Database>,
  now: number,
  { password, spare }: { password: string | undefined; spare: string },
): Promise<string | null> {
  const [first] = DEMO_PEOPLE;
  const present = first && (await personRepo.findByAddress(db, 'email', first.email));
  if (present && (password === undefined || (await isPassword(present.passwordHash, password)))) return null;
  const chosen = password ?? spare;
  const passwordHash = await hashPassword(chosen);
  await writeTransaction(db, async (trx) => {
    for (const person of DEMO_PEOPLE) await ensurePerson(trx, now, person, passwordHash);
  });
  return chosen;
}

async function ensurePerson(db: Db, now: number, person: DemoPerson, passwordHash: string): Promise<void> {
  const { email, name, phone, role, store } = person;
  const present = await personRepo.findByAddress(db, 'email', email);
  if (present) return personRepo.setPasswordHash(db, present.id, passwordHash, now);
  const fields = { email, name, phone, passwordHash, createdAt: now, updatedAt: now };
  const personId = await personRepo.insertPerson(db, fields);
  if (role) await personRepo.grantRole(db, { personId, role, grantedAt: now });
  const storeId = store === undefined ? null : await personRepo.storeIdOf(db, store);
  if (storeId === null) return;
  await personRepo.addMember(db, { storeId, personId, role: 'owner', joinedAt: now });
  for (const purpose of ['account', 'publishContact'] as const) {
    await insertConsent(db, { personId, purpose, version: consentVersion(), givenAt: now });
  }
}
