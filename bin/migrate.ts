import { openDatabase } from '~/services.server';
import { migrateToLatest } from '~db/migrate.server';
import { endOn, settings } from './boot';

async function migrate() {
  const connection = openDatabase(settings());
  const migrated = await migrateToLatest(connection);
  await connection.close();
  console.log(migrated.length === 0 ? 'The database is up to date.' : `Migrated: ${migrated.join(', ')}`);
}

migrate().catch(endOn);
