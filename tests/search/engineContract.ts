import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SearchEngine } from '~/features/search/SearchEngine';
import { changesContract } from './changesContract';
import { documentOf } from './documents';
import { listsContract } from './listsContract';
import { wordsContract } from './wordsContract';

/** What every engine promises, whichever it is. `open` gives an empty one. */
export function engineContract(name: string, open: () => Promise<SearchEngine>): void {
  describe(name, () => {
    let engine: SearchEngine;
    beforeEach(async () => {
      engine = await open();
    });
    afterEach(() => engine.close());

    wordsContract(() => engine);
    listsContract(() => engine);
    changesContract(() => engine);

    it('is in good health, with a count of its documents', async () => {
      await engine.index([documentOf(1), documentOf(2)]);
      expect(await engine.health()).toMatchObject({ ok: true, documents: 2 });
    });
  });
}
