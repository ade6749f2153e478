import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { endOn, settings } from './boot';
import { openMeiliRun } from './search/meiliRun';
import { hits, indexOf, type RunDocument } from './search/queryRun';
import { parseRows } from './search/rows';

const USAGE =
  'npm run search:run -- --documents DOCS.jsonl --queries QUERIES.csv [--engine embedded|meilisearch]';

/** Prints the best documents of each query, as the search page would list them: query_id,doc_id,rank. */
async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      documents: { type: 'string' },
      queries: { type: 'string' },
      engine: { type: 'string', default: 'embedded' },
    },
  });
  if (!values.documents || !values.queries || !['embedded', 'meilisearch'].includes(values.engine)) {
    console.error(USAGE);
    process.exitCode = 1;
    return;
  }
  const documents = readDocuments(values.documents);
  const ask = await asker(values.engine, documents);
  try {
    console.log('query_id,doc_id,rank');
    for (const { query_id: id, query = '' } of parseRows(readFileSync(values.queries, 'utf8')))
      for (const [index, document] of (await ask.hits(query)).entries())
        console.log([id, document, index + 1].join(','));
  } finally {
    await ask.close();
  }
}

const readDocuments = (file: string): RunDocument[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as RunDocument);

async function asker(engine: string, documents: readonly RunDocument[]) {
  const index = indexOf(documents);
  if (engine === 'embedded') return { hits: (q: string) => hits(index, q), close: async () => undefined };
  const { meili } = settings();
  if (!meili) throw new Error('Set MEILI_URL (and MEILI_KEY) to run the queries against Meilisearch.');
  return openMeiliRun(meili, documents, index);
}

run().catch(endOn);
