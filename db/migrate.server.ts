import { Migrator } from 'kysely';
import type { Connection } from './connection.server';
import { migrationsFor } from './migrations/migrations';

/**
 * Brings the database to the newest schema and gives back the names of the migrations that ran now (none when
 * it was up to date). Throws with the database's own reason when one fails; that one is then rolled back.
 */
export async function migrateToLatest({ db, dialect }: Connection): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrationsFor(dialect) } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? [])
    .filter((result) => result.status === 'Success')
    .map((result) => result.migrationName);
}
