import { type EnqueuedTask, Meilisearch } from 'meilisearch';
import type { DocumentIndex } from '~/features/search/embedded/DocumentIndex';
import { prepareQuery } from '~/features/search/indonesian/QueryRepair';
import * as MeiliSettings from '~/features/search/meili/MeiliSettings';
import { PRODUCT_SETTINGS } from '~/features/search/productSettings';
import { plain, type RunDocument, SHOWN } from './queryRun';

const TASK = { timeout: 120_000, interval: 50 };

/** Asks a Meilisearch for the best documents of a query, then lets its index go. */
export type MeiliRun = { hits(q: string): Promise<string[]>; close(): Promise<void> };

/**
 * The documents in an index of their own on a Meilisearch server, under the production settings. `own` knows the
 * words: the same repair goes before either engine. Throws when a task of the server fails.
 */
export async function openMeiliRun(
  { url, key }: { url: string; key: string | undefined },
  documents: readonly RunDocument[],
  own: DocumentIndex,
): Promise<MeiliRun> {
  const client = new Meilisearch({ host: url, ...(key ? { apiKey: key } : {}) });
  const settled = async (task: EnqueuedTask) => {
    const { status, error } = await client.tasks.waitForTask(task.taskUid, TASK);
    if (status !== 'succeeded') throw new Error(`Meilisearch: ${error?.message ?? status}`);
  };
  const uid = `search-run-${process.pid}`;
  await settled(await client.createIndex(uid, { primaryKey: 'id' }));
  const index = client.index<{ id: string | number }>(uid);
  await settled(await index.updateSettings(MeiliSettings.of(PRODUCT_SETTINGS)));
  const stored = documents.map(plain).map(({ id, fields }) => ({ id, ...fields }));
  await settled(await index.addDocuments(stored));
  const ask = async (q: string, matchingStrategy: 'all' | 'frequency') =>
    (await index.search(q, { matchingStrategy, limit: SHOWN })).hits.map(({ id }) => String(id));
  return {
    async hits(q) {
      const { text } = prepareQuery(q, own.vocabulary);
      const all = await ask(text, 'all');
      return all.length < SHOWN ? ask(text, 'frequency') : all;
    },
    close: async () => settled(await client.deleteIndex(uid)),
  };
}
