import type { Db } from '~db/connection.server';

type Search = { text: string; beforeId: number | null; limit: number };

/** `%` and `_` of what was typed are letters, no wildcards. */
const pattern = (text: string): string => `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

/** People by name, number or e-mail, the newest first; an empty text finds everybody. */
export function searchPeople(db: Db, { text, beforeId, limit }: Search) {
  // As numbers are kept: without the first 0, blanks and dashes.
  const digits = text.replace(/\D/g, '').replace(/^(62|0)/, '');
  return db
    .selectFrom('person')
    .select(['id', 'name', 'phone', 'email', 'createdAt'])
    .where('deletedAt', 'is', null)
    .$if(beforeId !== null, (query) => query.where('id', '<', beforeId ?? 0))
    .$if(text !== '', (query) =>
      query.where((eb) =>
        eb.or([
          eb(eb.fn('lower', ['name']), 'like', pattern(text)),
          eb('email', 'like', pattern(text)),
          ...(digits.length >= 3
            ? [eb('phone', 'like', `%${digits}%`), eb('backupPhone', 'like', `%${digits}%`)]
            : []),
        ]),
      ),
    )
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** The stores of some people, by person. */
export async function storesOfPeople(db: Db, personIds: readonly number[]) {
  if (personIds.length === 0) return [];
  return db
    .selectFrom('storeMember')
    .innerJoin('store', 'store.id', 'storeMember.storeId')
    .select(['storeMember.personId', 'storeMember.role', 'store.id', 'store.name', 'store.approval'])
    .where('storeMember.personId', 'in', personIds)
    .where('storeMember.endedAt', 'is', null)
    .orderBy('store.id')
    .execute();
}

/** The organizers, with the roles they have. */
export const organizers = (db: Db) =>
  db
    .selectFrom('personRole')
    .innerJoin('person', 'person.id', 'personRole.personId')
    .select([
      'person.id',
      'person.name',
      'person.email',
      'person.phone',
      'personRole.role',
      'personRole.grantedAt',
    ])
    .where('personRole.role', '<>', 'mentor')
    .where('person.deletedAt', 'is', null)
    .orderBy('person.id')
    .execute();

/** Takes the organizer's roles from a person. False when she had none. */
export async function endOrganizer(db: Db, personId: number): Promise<boolean> {
  const ended = await db
    .deleteFrom('personRole')
    .where('personId', '=', personId)
    .where('role', '<>', 'mentor')
    .executeTakeFirst();
  return ended.numDeletedRows > 0n;
}
