import { join } from 'node:path';
import { openEmbeddedEngine } from '~/features/search/embeddedEngine.server';
import { reindexAll } from '~/features/search/indexer.server';
import { openDatabase } from '~/services.server';
import { endOn, settings } from './boot';

/** Rebuilds the search index beside the live one; a running server goes on searching meanwhile. */
async function reindex() {
  const env = settings();
  const connection = openDatabase(env);
  const engine = openEmbeddedEngine(join(env.dataDir, 'search.sqlite'));
  const { documents } = await reindexAll({ db: connection.db }, engine);
  await engine.close();
  await connection.close();
  console.log(`Indexed ${documents} products.`);
}

reindex().catch(endOn);
