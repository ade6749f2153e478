import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'search-run-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('search:run prints the best documents of each query, whatever fields they have', () => {
  const documents = join(folder, 'documents.jsonl');
  const queries = join(folder, 'queries.csv');
  const lines = [
    { id: 1, title: 'Keripik Tempe Pedas', category: 'Camilan', city: 'Malang' },
    { id: 'x2', title: 'Kopi Gayo', description: 'Disangrai di Takengon' },
    { id: 3 },
  ];
  writeFileSync(documents, lines.map((line) => JSON.stringify(line)).join('\n'));
  writeFileSync(
    queries,
    'query_id,query,kind\na,"kripik tempe, pdas",typo\nb,kpi takengon,typo\nc,kulkas,none\n',
  );
  const args = ['--import', 'tsx', 'bin/searchRun.ts', '--documents', documents, '--queries', queries];
  const printed = execFileSync(process.execPath, args, { encoding: 'utf8' });
  expect(printed.trim().split('\n')).toEqual(['query_id,doc_id,rank', 'a,1,1', 'b,x2,1']);
});
