// Rebuilds both indexes again and again until it is killed; says on a line of its own what it is about to do.

import { clockStartingAt } from '~/clock.server';
import { openEmbeddedEngine } from '~/features/search/embedded/embeddedEngine.server';
import { allDocuments, endOfLog } from '~/features/search/indexer.server';
import { MeiliEngine } from '~/features/search/meili/meiliEngine.server';
import { rebuildMeili } from '~/features/search/meili/meiliFollower.server';
import { PRODUCT_SETTINGS } from '~/features/search/productSettings';
import { connectPostgres, connectSqlite } from '~db/connection.server';

const [address = '', file = '', url = '', startAt = ''] = process.argv.slice(2);
const clock = clockStartingAt(Number(startAt));
const { db } = address.startsWith('postgres') ? connectPostgres(address) : connectSqlite(address);

async function* told() {
  for await (const batch of allDocuments(db)) {
    console.log('batch');
    yield batch;
  }
  console.log('swap');
}

async function rebuild() {
  const embedded = openEmbeddedEngine(file);
  const place = { url, key: undefined, searchKey: undefined, index: 'products' };
  const meili = new MeiliEngine(place, PRODUCT_SETTINGS);
  for (;;) {
    await embedded.reindex(told(), await endOfLog(db));
    console.log('meilisearch');
    await rebuildMeili({ db, clock }, meili);
  }
}

await rebuild();
