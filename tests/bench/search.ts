import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openEmbeddedEngine } from '~/features/search/embedded/embeddedEngine.server';
import type { SearchDocument } from '~/features/search/SearchEngine';
import { ROOT } from '../journeys/site';
import { openRawFts } from './rawFts';
import { FESTIVAL_ID, seededDocuments } from './searchCatalogue';
import { type BenchQuery, EVERYTHING, KINDS, mixedQueries } from './searchQueries';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const SIZES = [20_000, 100_000, 500_000];
const QUERIES = 500;
const SAMPLED = 5_000;
const SUGGESTED = 8;
const MIB = 1024 * 1024;

type Times = { name: string; ms: number[] };

/** The embedded engine beside SQLite's own full-text search, in one run over the same products and queries. */
export async function searchRatios(sizes: readonly number[] = SIZES): Promise<string[]> {
  const lines = ['Search beside raw FTS5 (bm25, top 24): milliseconds, p50 / p95'];
  for (const size of sizes) lines.push(...(await measured(size)));
  return lines;
}

async function measured(size: number): Promise<string[]> {
  const folder = join(ROOT, '.cache', 'bench', `search-${size}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const raw = openRawFts(join(folder, 'raw.sqlite'));
  const building = openEmbeddedEngine(join(folder, 'index.sqlite'));
  const { sample, rawMs, ownMs } = await fill(size, raw, building);
  await building.close();
  const before = memoryInUse();
  const engine = openEmbeddedEngine(join(folder, 'index.sqlite'));
  const queries = mixedQueries(sample, QUERIES);
  const openMs = await timed(() => engine.suggest('kop', FESTIVAL_ID, 1));
  const besides = [...(await searches(queries, engine, raw)), ...(await suggestions(queries, engine, raw))];
  const memory = (memoryInUse() - before) / MIB;
  const changeMs = await timed(() => changeAndFind(engine, sample));
  const lines = [
    `  ${size} products: written ${perSecond(size, ownMs)} a second, raw ${perSecond(size, rawMs)}, ratio ${(rawMs / ownMs).toFixed(2)}`,
    `    read in ${openMs.toFixed(0)} ms, ${memory.toFixed(0)} MiB of memory, a change found after ${changeMs.toFixed(1)} ms`,
    ...besides,
  ];
  await engine.close();
  raw.close();
  rmSync(folder, { recursive: true, force: true });
  return lines;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function changeAndFind(engine: Engine, [document]: readonly SearchDocument[]): Promise<void> {
  if (!document) throw new Error('no document');
  await engine.index([{ ...document, version: 2, title: 'Zwxyq Satu' }]);
  const { ids } = await engine.search({ ...EVERYTHING, q: 'zwxyq' });
  if (ids[0] !== document.id) throw new Error('the change was not found');
}

type Raw = ReturnType<typeof openRawFts>;
type Engine = ReturnType<typeof openEmbeddedEngine>;

async function fill(size: number, raw: Raw, engine: Engine) {
  const sample: SearchDocument[] = [];
  let rawMs = 0;
  let ownMs = 0;
  let started = 0;
  async function* source() {
    for (const documents of seededDocuments(size)) {
      if (sample.length < SAMPLED) sample.push(...documents.slice(0, SAMPLED));
      const rawStarted = performance.now();
      for (let from = 0; from < documents.length; from += 1_000)
        raw.insert(documents.slice(from, from + 1_000));
      rawMs += performance.now() - rawStarted;
      started = performance.now();
      yield documents;
      ownMs += performance.now() - started;
    }
    started = performance.now();
  }
  await engine.reindex(source());
  ownMs += performance.now() - started;
  return { sample, rawMs, ownMs };
}

async function searches(queries: readonly BenchQuery[], engine: Engine, raw: Raw): Promise<string[]> {
  const own = new Map<string, Times>();
  const theirs = new Map<string, Times>();
  for (const { kind, request } of queries) {
    const a = performance.now();
    await engine.search(request);
    const b = performance.now();
    raw.search(request.q);
    const c = performance.now();
    note(own, kind, b - a);
    note(theirs, kind, c - b);
  }
  return ['all', ...KINDS].map(
    (kind) => `    ${kind.padEnd(14)} ${besides(own.get(kind), theirs.get(kind))}`,
  );
}

async function suggestions(queries: readonly BenchQuery[], engine: Engine, raw: Raw): Promise<string[]> {
  const own = new Map<string, Times>();
  const theirs = new Map<string, Times>();
  for (const { request } of queries) {
    const typed = request.q.slice(0, 3 + (request.q.length % 5));
    const a = performance.now();
    await engine.suggest(typed, request.festivalId, SUGGESTED);
    const b = performance.now();
    raw.search(typed);
    const c = performance.now();
    note(own, 'suggest', b - a);
    note(theirs, 'suggest', c - b);
  }
  return [`    ${'suggestions'.padEnd(14)} ${besides(own.get('suggest'), theirs.get('suggest'))}`];
}

function note(times: Map<string, Times>, kind: string, ms: number): void {
  for (const name of ['all', kind]) {
    const known = times.get(name) ?? { name, ms: [] };
    known.ms.push(ms);
    times.set(name, known);
  }
}

function besides(own: Times | undefined, raw: Times | undefined): string {
  const [a, b] = [own?.ms ?? [], raw?.ms ?? []];
  const figures = (ms: number[]) => `${at(ms, 0.5).toFixed(2)} / ${at(ms, 0.95).toFixed(2)}`;
  const ratio = (share: number) => (at(a, share) / at(b, share)).toFixed(2);
  return `${figures(a)}, raw ${figures(b)}, ratio ${ratio(0.5)} / ${ratio(0.95)}`;
}

const at = (ms: readonly number[], share: number): number =>
  ms.toSorted((a, b) => a - b)[Math.floor(ms.length * share)] ?? 0;

const perSecond = (count: number, ms: number): string => ((count / ms) * 1_000).toFixed(0);

/** What is held after everything else was let go. */
function memoryInUse(): number {
  collectGarbage();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + Math.max(external, arrayBuffers);
}
