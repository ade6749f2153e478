import type { Db } from '~db/connection.server';

/** A turn at writing: `turn` grows with every one, so that whoever lost it can tell. */
export type WriterTurn = { name: string; turn: number };

/**
 * Takes the turn at writing under a name until `untilAt`, when nobody has it at `now`; null when somebody does.
 */
export async function take(db: Db, name: string, now: number, untilAt: number): Promise<WriterTurn | null> {
  await db
    .insertInto('indexWriter')
    .values({ name, turn: 0, untilAt: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const taken = await db
    .updateTable('indexWriter')
    .set((eb) => ({ turn: eb('turn', '+', 1), untilAt }))
    .where('name', '=', name)
    .where('untilAt', '<=', now)
    .returning('turn')
    .executeTakeFirst();
  return taken ? { name, turn: taken.turn } : null;
}

/** Keeps the turn until `untilAt`; false when it was lost meanwhile. With `untilAt` 0 it is given back. */
export async function keep(db: Db, { name, turn }: WriterTurn, untilAt: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('indexWriter')
    .set({ untilAt })
    .where('name', '=', name)
    .where('turn', '=', turn)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
