import type { Db } from '~db/connection.server';
import { newestTuning } from './documentRepo.server';
import { synonymsOf } from './tuningRepo.server';

type Hand = (synonyms: Record<string, string[]>) => Promise<void>;

/**
 * Hands the synonyms that people wrote to an engine: with the first call and whenever they were changed since. They
 * are kept in the memory of each process, so each looks for itself, whoever moves the index's cursor.
 */
export function synonymsFollower(db: Db, hand: Hand): () => Promise<void> {
  let known: number | null = null;
  return async () => {
    const newest = await newestTuning(db);
    if (newest === known) return;
    await hand(await synonymsOf(db));
    known = newest;
  };
}
