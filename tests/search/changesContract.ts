import { describe, expect, it } from 'vitest';
import { batches, documentOf, foundBy, type OpenEngine } from './documents';

/** What engines promise about writes and rebuilds. */
export function changesContract(engine: OpenEngine): void {
  const found = foundBy(engine);
  describe('changes', () => {
    it('replaces a document, words and all, unless it is older than the one it has', async () => {
      await engine().index([documentOf(1, { title: 'Batik Tulis', version: 5 })]);
      await engine().index([documentOf(1, { title: 'Batik Cap', version: 6 })]);
      await engine().index([documentOf(1, { title: 'Batik Kuno', version: 4 })]);
      expect(await found({ q: 'cap' })).toEqual([1]);
      expect(await found({ q: 'tulis' })).toEqual([]);
      expect(await found({ q: 'kuno' })).toEqual([]);
    });

    it('forgets what is removed, and takes it again', async () => {
      await engine().index([documentOf(1), documentOf(2)]);
      expect(await found({})).toEqual([1, 2]);
      await engine().remove([1, 99]);
      expect(await found({})).toEqual([2]);
      expect(await found({ q: 'barang' })).toEqual([2]);
      await engine().index([documentOf(1)]);
      expect(await found({ q: 'barang' })).toEqual([1, 2]);
    });

    it('takes a document out of a festival that it has left', async () => {
      await engine().index([documentOf(1)]);
      expect(await found({})).toEqual([1]);
      await engine().index([documentOf(1, { version: 2, festivals: [] })]);
      expect(await found({})).toEqual([]);
    });

    it('answers from the old index while a new one grows, then from the new one alone', async () => {
      await engine().index([documentOf(1), documentOf(2)]);
      const seen: number[][] = [];
      async function* slowly() {
        for (const id of [2, 3, 4]) {
          seen.push(await found({}));
          yield [documentOf(id, { title: `Baru ${id}` })];
        }
        await engine().index([documentOf(5), documentOf(3, { version: 9, title: 'Anyaman baru' })]);
        await engine().remove([4]);
        yield [documentOf(3), documentOf(4)];
      }
      expect(await engine().reindex(slowly())).toEqual({ documents: 3 });
      expect(seen).toEqual([
        [1, 2],
        [1, 2],
        [1, 2],
      ]);
      expect(await found({})).toEqual([2, 3, 5]);
      expect(await found({ q: 'anyaman' })).toEqual([3]);
    });

    it('keeps the old index when a rebuild breaks off, and can rebuild again', async () => {
      await engine().index([documentOf(1)]);
      async function* broken() {
        yield [documentOf(2)];
        throw new Error('the source broke off');
      }
      await expect(engine().reindex(broken())).rejects.toThrow('the source broke off');
      expect(await found({})).toEqual([1]);
      await engine().reindex(batches([documentOf(3)], []));
      expect(await found({})).toEqual([3]);
    });
  });
}
