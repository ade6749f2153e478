import type { Db } from '~db/connection.server';
import type { NewRow, Row } from '~db/schema';
import type { Festival } from './Festival';
import type { Phase } from './Phase';

/** All festivals with their phases, oldest first. There are a handful: one a year. */
export async function findAll(db: Db): Promise<Festival[]> {
  const [festivals, phases] = await Promise.all([
    db.selectFrom('festival').selectAll().orderBy('id').execute(),
    db.selectFrom('festivalPhase').selectAll().orderBy('startsAt').execute(),
  ]);
  return festivals.map((row) =>
    toFestival(
      row,
      phases.filter((phase) => phase.festivalId === row.id),
    ),
  );
}

function toFestival(row: Row<'festival'>, phases: Row<'festivalPhase'>[]): Festival {
  return {
    id: row.id,
    slug: row.slug,
    name: { id: row.nameId, en: row.nameEn },
    theme: { id: row.themeId, en: row.themeEn },
    story: { id: row.storyId, en: row.storyEn },
    orderPrefix: row.orderPrefix,
    checksProductsFirst: row.checksProductsFirst === 1,
    phases: phases.map(({ kind, startsAt }) => ({ kind, startsAt })),
  };
}

/** Adds a festival with its phases and registers its slug. Gives back its id. */
export async function insert(
  db: Db,
  festival: NewRow<'festival'>,
  phases: readonly Phase[],
): Promise<number> {
  const { id } = await db.insertInto('festival').values(festival).returning('id').executeTakeFirstOrThrow();
  await db.insertInto('slug').values({ kind: 'festival', slug: festival.slug, ownerId: id }).execute();
  await db
    .insertInto('festivalPhase')
    .values(phases.map((phase) => ({ ...phase, festivalId: id })))
    .execute();
  return id;
}

/** Replaces the phases of a festival. */
export async function setPhases(db: Db, festivalId: number, phases: readonly Phase[]): Promise<void> {
  await db.deleteFrom('festivalPhase').where('festivalId', '=', festivalId).execute();
  await db
    .insertInto('festivalPhase')
    .values(phases.map((phase) => ({ ...phase, festivalId })))
    .execute();
}
