import { openEmbeddedEngine } from '~/features/search/embedded/embeddedEngine.server';
import { reindexAll } from '~/features/search/indexer.server';
import { keyHolder, type MeiliPlace } from '~/features/search/meili/meiliClient.server';
import { MeiliEngine } from '~/features/search/meili/meiliEngine.server';
import { faultOf } from '~/features/search/meili/meiliFault.server';
import { rebuildMeili } from '~/features/search/meili/meiliFollower.server';
import { scopedKeysOf } from '~/features/search/meili/meiliKeys.server';
import { PRODUCT_SETTINGS } from '~/features/search/productSettings';
import { synonymsFollower } from '~/features/search/synonymsFollower.server';
import { clockOf, openDatabase, searchFile } from '~/services.server';
import type { Connection } from '~db/connection.server';
import { endOn, settings } from './boot';

type Env = ReturnType<typeof settings>;

/** Rebuilds the search indexes beside the live ones; a running server goes on searching and writing meanwhile. */
async function reindex() {
  const env = settings();
  const connection = openDatabase(env);
  try {
    await reindexEmbedded(env, connection);
    if (env.meili) await reindexMeiliSafely(env, env.meili, connection);
    else console.log('Meilisearch is not used: MEILI_URL is not set.');
  } finally {
    await connection.close();
  }
}

async function reindexEmbedded(env: Env, { db }: Connection) {
  const engine = openEmbeddedEngine(searchFile(env));
  const { documents } = await reindexAll({ db }, engine);
  await engine.close();
  console.log(`Embedded index: ${documents} products.`);
}

/** What Meilisearch cannot do now does not undo the rest: it is said, and the exit code is 1. */
async function reindexMeiliSafely(env: Env, place: MeiliPlace, connection: Connection) {
  try {
    await reindexMeili(env, place, connection);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    console.error(`Meilisearch was not reindexed (${faultOf(error).kind}): ${said}`);
    process.exitCode = 1;
  }
}

async function reindexMeili(env: Env, given: MeiliPlace, { db }: Connection) {
  const place = env.meiliMasterKey ? await withScopedKeys(given, env.meiliMasterKey) : given;
  const engine = new MeiliEngine(place, PRODUCT_SETTINGS);
  await synonymsFollower(db, (synonyms) => engine.useSynonyms(synonyms))();
  const { documents } = await rebuildMeili({ db, clock: clockOf(env) }, engine);
  console.log(`Meilisearch, index "${place.index}": ${documents} products, swapped in.`);
}

/** The master key is used for this alone: to have keys that reach no further than our indexes. */
async function withScopedKeys(place: MeiliPlace, masterKey: string): Promise<MeiliPlace> {
  const keys = await scopedKeysOf(keyHolder(place.url, masterKey), place.index);
  if (!keys) throw new Error('MEILI_MASTER_KEY may not make keys: it is not the master key of this server.');
  if (place.key !== keys.writing || place.searchKey !== keys.searching) {
    console.log('Keys for our indexes alone, for the settings of the site:');
    console.log(`MEILI_KEY=${keys.writing}\nMEILI_SEARCH_KEY=${keys.searching}`);
  }
  return { ...place, key: keys.writing, searchKey: keys.searching };
}

reindex().catch(endOn);
