import { setTimeout as rest } from 'node:timers/promises';
import { openEmbeddedEngine } from '~/features/search/embedded/embeddedEngine.server';
import { reindexAll } from '~/features/search/indexer.server';
import { MeiliEngine } from '~/features/search/meili/meiliEngine.server';
import { faultOf } from '~/features/search/meili/meiliFault.server';
import { rebuildMeili, whileNobodyFollows } from '~/features/search/meili/meiliFollower.server';
import { PRODUCT_SETTINGS } from '~/features/search/productSettings';
import type { SearchEngine } from '~/features/search/SearchEngine';
import { clockOf, searchFile } from '~/services.server';
import type { Db } from '~db/connection.server';
import type { Finding, Means } from './Check';
import { type Drift, driftOf, lasting, mend, mendBesideOthers, wordsOf } from './searchDrift.server';

/** A site that runs has found every change by then. */
const CAUGHT_UP_MS = 2_500;
const FIX = 'npm run doctor -- --fix';

/** Compares the embedded index with the database; with `isFixing` it is mended. */
export async function embeddedIndex({ env, connection, isFixing }: Means): Promise<Finding> {
  const { db } = connection;
  const engine = openEmbeddedEngine(searchFile(env));
  try {
    if (isFixing && engine.cursor() === null) await reindexAll({ db }, engine);
    const drift = await lastingDrift(db, engine);
    if (isFixing && drift.size > 0) await mendBesideOthers(db, engine, drift);
    return await finding(db, engine, { drift, isFixing });
  } finally {
    await engine.close();
  }
}

/** The same for Meilisearch's index; without one there is nothing to compare. */
export async function meilisearchIndex({ env, connection, isFixing }: Means): Promise<Finding> {
  if (!env.meili) return { ok: true, words: 'not used: MEILI_URL is not set' };
  const { db } = connection;
  const deps = { db, clock: clockOf(env) };
  const engine = new MeiliEngine(env.meili, PRODUCT_SETTINGS);
  try {
    const isLost = (await engine.live.bookmark()) === null;
    if (isLost && !isFixing) return { ok: false, words: `the index is lost (${FIX})` };
    if (isLost) await rebuildMeili(deps, engine);
    const drift = await lastingDrift(db, engine);
    if (isFixing && drift.size > 0) await whileNobodyFollows(deps, () => mend(db, engine, drift));
    return await finding(db, engine, { drift, isFixing });
  } catch (error) {
    const { kind } = faultOf(error);
    const said = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      words: `Meilisearch is ${kind === 'refused' ? 'refusing our key' : 'not answering'}: ${said}`,
    };
  }
}

/** What still differs a moment later: until then a site that runs may be catching up. */
async function lastingDrift(db: Db, engine: SearchEngine): Promise<Drift> {
  const first = await driftOf(db, engine);
  if (first.size === 0) return first;
  await rest(CAUGHT_UP_MS);
  return lasting(first, await driftOf(db, engine));
}

type Found = { drift: Drift; isFixing: boolean | undefined };

async function finding(db: Db, engine: SearchEngine, { drift, isFixing }: Found): Promise<Finding> {
  const { ok, documents, reason } = await engine.health();
  if (!ok) return { ok: false, words: reason ?? 'the index cannot be read' };
  if (drift.size === 0) return { ok: true, words: `${documents} products, as in the database` };
  if (!isFixing) return { ok: false, words: `${wordsOf(drift)} (${FIX})` };
  const left = await driftOf(db, engine);
  return {
    ok: left.size === 0,
    words: `mended ${wordsOf(drift)}${left.size > 0 ? `; left ${wordsOf(left)}` : ''}`,
  };
}
