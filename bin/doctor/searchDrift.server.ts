import type { EmbeddedEngine } from '~/features/search/embedded/embeddedEngine.server';
import { allDocuments, type Change, changeOf } from '~/features/search/indexer.server';
import type { SearchEngine } from '~/features/search/SearchEngine';
import type { Db } from '~db/connection.server';

/**
 * `missing`: the database has it, the index does not; `stale`: the index has another version; `ahead`: one that is
 * newer than the database's (a restored backup); `orphan`: the index has what should not be in it.
 */
type Kind = 'missing' | 'stale' | 'ahead' | 'orphan';
/** The products in which an index and the database differ, each with how. */
export type Drift = ReadonlyMap<number, Kind>;
type Compared = Pick<SearchEngine, 'versionsAfter'>;
type Mended = Pick<SearchEngine, 'index' | 'remove'>;
type MendedBesideOthers = Pick<EmbeddedEngine, 'state' | 'applyInState'>;

const COMPARED_AT_ONCE = 1_000;
const MENDED_AT_ONCE = 100;

/** Compares id and version of every product, page by page. */
export async function driftOf(db: Db, engine: Compared): Promise<Drift> {
  const drift = new Map<number, Kind>();
  const stored = allVersions(engine);
  let next = await stored.next();
  const passBefore = async (id: number) => {
    for (; !next.done && next.value.id < id; next = await stored.next()) drift.set(next.value.id, 'orphan');
  };
  for await (const batch of allDocuments(db)) {
    for (const { id, version } of batch) {
      await passBefore(id);
      if (next.done || next.value.id !== id) {
        drift.set(id, 'missing');
        continue;
      }
      if (next.value.version !== version) drift.set(id, next.value.version > version ? 'ahead' : 'stale');
      next = await stored.next();
    }
  }
  await passBefore(Number.POSITIVE_INFINITY);
  return drift;
}

/** What two looks have in common: what lay between them was only on its way. */
export const lasting = (first: Drift, second: Drift): Drift =>
  new Map([...second].filter(([id]) => first.has(id)));

/** "2 missing, 1 stale, 0 orphans". */
export function wordsOf(drift: Drift): string {
  const count = (...kinds: Kind[]) => [...drift.values()].filter((kind) => kinds.includes(kind)).length;
  return `${count('missing')} missing, ${count('stale', 'ahead')} stale, ${count('orphan')} orphans`;
}

/** Writes what the database says now of the products that differ, in an index that nobody else writes in meanwhile. */
export async function mend(db: Db, engine: Mended, drift: Drift): Promise<void> {
  for (const ids of inParts(drift)) {
    const { documents, removedIds } = await replacing(db, ids, drift);
    await engine.remove(removedIds);
    await engine.index(documents);
  }
}

/**
 * The same beside a site that runs, whose follower writes in the index too: what was read of the database before the
 * follower wrote is not written after it, or what was just hidden would come back. It is read anew.
 */
export async function mendBesideOthers(db: Db, engine: MendedBesideOthers, drift: Drift): Promise<void> {
  for (const ids of inParts(drift)) {
    for (let isMended = false; !isMended; ) {
      const state = engine.state();
      const { documents, removedIds } = await replacing(db, ids, drift);
      isMended = await engine.applyInState(state, documents, removedIds);
    }
  }
}

function* inParts(drift: Drift): Generator<number[]> {
  const ids = [...drift.keys()];
  for (let from = 0; from < ids.length; from += MENDED_AT_ONCE) yield ids.slice(from, from + MENDED_AT_ONCE);
}

/** An index keeps the newer version: one that is ahead must go before the database's can come. */
async function replacing(db: Db, ids: readonly number[], drift: Drift): Promise<Change> {
  const { documents, removedIds } = await changeOf(db, ids);
  const ahead = documents.flatMap(({ id }) => (drift.get(id) === 'ahead' ? [id] : []));
  return { documents, removedIds: [...removedIds, ...ahead] };
}

async function* allVersions(engine: Compared): AsyncGenerator<{ id: number; version: number }> {
  for (let afterId = 0; ; ) {
    const page = await engine.versionsAfter(afterId, COMPARED_AT_ONCE);
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    afterId = last.id;
  }
}
