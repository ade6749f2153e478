import { type EnqueuedTask, Meilisearch } from 'meilisearch';
import { difference, documentsOf, queryOf, type RelevanceCase } from './relevanceCase';

const TASK = { timeout: 60_000, interval: 20 };

/** Runs cases against a Meilisearch server, each in an index that is made for it and deleted again. */
export function openMeiliCases({ url, key }: { url: string; key: string | undefined }) {
  const client = new Meilisearch({ host: url, ...(key ? { apiKey: key } : {}) });
  const settled = async (task: EnqueuedTask) => {
    const { status, error } = await client.tasks.waitForTask(task.taskUid, TASK);
    if (status !== 'succeeded') throw new Error(`Meilisearch: ${error?.message ?? status}`);
  };
  return async (one: RelevanceCase): Promise<string | null> => {
    const uid = `search-cases-${process.pid}`;
    const primaryKey = one.settings.primaryKey ?? 'id';
    await settled(await client.createIndex(uid, { primaryKey }));
    try {
      const index = client.index(uid);
      await settled(await index.updateSettings(givenSettings(one)));
      await settled(await index.addDocuments(documentsOf(one).map(({ fields }) => fields)));
      return difference(one, await asked(index, one, primaryKey));
    } finally {
      await settled(await client.deleteIndex(uid));
    }
  };
}

/** The case's own settings; the key is the index's. */
function givenSettings({ settings }: RelevanceCase): Record<string, unknown> {
  const { primaryKey: _, ...others } = settings;
  return others;
}

async function asked(index: ReturnType<Meilisearch['index']>, one: RelevanceCase, primaryKey: string) {
  const { q, matchingStrategy, sort, facets, attributesToSearchOn, rankingScoreThreshold } = one.query;
  const { offset, limit } = queryOf(one);
  const isPaged = one.query.page !== undefined || one.query.hitsPerPage !== undefined;
  const { page, hitsPerPage } = one.query;
  const answer = await index.search(q ?? '', {
    ...(isPaged ? { page, hitsPerPage } : { offset, limit }),
    ...{ matchingStrategy, sort, facets, attributesToSearchOn, rankingScoreThreshold },
  });
  const totals: { totalHits?: number; estimatedTotalHits?: number } = answer;
  return {
    ids: answer.hits.map((hit) => hit[primaryKey] as string | number),
    total: totals.totalHits ?? totals.estimatedTotalHits ?? 0,
    facets: answer.facetDistribution ?? {},
  };
}
