import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { EnvError } from '~/env.server';
import { DocumentIndex } from '~/features/search/embedded/DocumentIndex';
import { endOn, settings } from './boot';
import { openMeiliCases } from './search/meiliCases';
import { check, type RelevanceCase } from './search/relevanceCase';

const USAGE = 'npm run search:cases -- FILE.json [--engine embedded|meilisearch]';

/** Runs relevance cases against an engine: a line for each that fails, and how many did. */
async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { engine: { type: 'string', default: 'embedded' } },
  });
  const [file] = positionals;
  if (!file || !['embedded', 'meilisearch'].includes(values.engine)) {
    console.error(USAGE);
    process.exitCode = 1;
    return;
  }
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: RelevanceCase[] };
  const wrongIn = checker(values.engine);
  let failed = 0;
  for (const one of cases) {
    const wrong = await wrongIn(one);
    if (wrong === null) continue;
    failed += 1;
    console.log(`${one.name}: ${wrong}`);
  }
  console.log(`${cases.length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function checker(engine: string): (one: RelevanceCase) => Promise<string | null> {
  if (engine === 'embedded') return async (one) => check(one, (rules) => new DocumentIndex(rules));
  const { meili } = settings();
  if (!meili) throw new EnvError('Set MEILI_URL (and MEILI_KEY) to run the cases against Meilisearch.');
  return openMeiliCases(meili);
}

run().catch(endOn);
