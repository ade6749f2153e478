// The second half of `npm start`: what needs the project's own code. bin/start.mjs runs it through tsx.
import { serveBuild } from '~/server/main';
import { assertPortIsFree } from '~/server/portProbe.server';
import { makeServices, openDatabase } from '~/services.server';
import { migrateToLatest } from '~db/migrate.server';
import { endOn, settings } from './boot';
import { seedDemo } from './demo';

async function serve() {
  const env = settings();
  await assertPortIsFree(env.host, env.port);
  const connection = openDatabase(env);
  const migrated = await migrateToLatest(connection);
  if (migrated.length > 0) console.log(`Migrated: ${migrated.join(', ')}`);
  const house = makeServices(env, connection);
  if (env.seed === 'demo') await seedDemo(house.services);
  const address = await serveBuild(house);
  console.log(`Bangga is open at ${address}`);
}

serve().catch(endOn);
