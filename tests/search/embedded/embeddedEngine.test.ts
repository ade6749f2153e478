import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openEmbeddedEngine } from '~/features/search/embedded/embeddedEngine.server';
import { batches, documentOf, requestOf } from '../documents';
import { engineContract } from '../engineContract';

engineContract('the embedded engine', async () => openEmbeddedEngine(':memory:'));

it('lists on a page what comparing every product would put there, wherever the word stands', async () => {
  const engine = openEmbeddedEngine(':memory:');
  await engine.index(
    Array.from({ length: 300 }, (_, id) =>
      documentOf(id + 1, {
        title: ['Batik', 'Kain Batik', 'Kain', 'Batak', 'Batikan', 'Air', 'Rok Batik Cap'][id % 7]!,
        description: ['batik asli', 'kain', '', 'batik. batik', '', 'batak', ''][Math.floor(id / 7) % 7]!,
        storeName: id % 5 === 0 ? 'Batik Bu Rara' : 'Lapak',
        soldCount: (id * 13) % 11,
      }),
    ),
  );
  await engine.useSynonyms({ batik: ['kain', 'air'] });
  for (const q of ['batik', 'batik ', 'bat', '"batik"', 'batak', 'kain']) {
    const whole = (await engine.search(requestOf({ q, limit: 400 }))).ids;
    for (const [offset, limit] of [
      [0, 5],
      [5, 40],
      [100, 30],
    ] as const)
      expect((await engine.search(requestOf({ q, offset, limit }))).ids).toEqual(
        whole.slice(offset, offset + limit),
      );
  }
  await engine.close();
});

describe('the file of the embedded engine', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bangga-search-'));
    file = join(folder, 'search', 'index.sqlite');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const CURSOR = { xid: 0, id: 12, at: 99 };

  it('keeps documents and cursor from one start to the next', async () => {
    const first = openEmbeddedEngine(file);
    expect(first.cursor()).toBeNull();
    await first.applyBatch([documentOf(1)], [], CURSOR);
    await first.close();
    const second = openEmbeddedEngine(file);
    expect(second.cursor()).toEqual(CURSOR);
    expect((await second.search(requestOf())).ids).toEqual([1]);
    await second.close();
  });

  it('writes a batch and its cursor together or not at all', async () => {
    const engine = openEmbeddedEngine(file);
    const broken = documentOf(2, { createdAt: 'never' as unknown as number });
    await expect(engine.applyBatch([documentOf(1), broken], [], CURSOR)).rejects.toThrow();
    expect(engine.cursor()).toBeNull();
    expect((await engine.search(requestOf())).ids).toEqual([]);
    await engine.close();
  });

  it('shows at once what another process wrote, removed or rebuilt', async () => {
    const [mine, theirs] = [openEmbeddedEngine(file), openEmbeddedEngine(file)];
    await theirs.index([documentOf(1), documentOf(2)]);
    expect((await mine.search(requestOf())).ids).toEqual([1, 2]);
    await theirs.remove([1]);
    expect((await mine.search(requestOf())).ids).toEqual([2]);
    await theirs.reindex(batches([documentOf(3)]), CURSOR);
    expect((await mine.search(requestOf())).ids).toEqual([3]);
    expect(mine.cursor()).toEqual(CURSOR);
    await Promise.all([mine.close(), theirs.close()]);
  });

  it('knows the words as they are now, whoever wrote them, and stays the same while they do', async () => {
    const [mine, theirs] = [openEmbeddedEngine(file), openEmbeddedEngine(file)];
    await mine.index([documentOf(1, { title: 'Kopi Gayo' }), documentOf(2, { title: 'Kopi Susu' })]);
    await theirs.index([documentOf(3, { title: 'Baju Kopi Gayo' })]);
    const words = mine.vocabulary();
    expect([words.documents, words.frequency('kopi'), words.pairFrequency('kopi', 'gayo')]).toEqual([
      3, 3, 2,
    ]);
    expect(words.withSkeleton('bj', 5)).toEqual(['baju']);
    expect(words.beginningWith('ko', 5)).toEqual(['kopi']);
    expect(words.near('gayu', 1, 5)).toEqual([{ word: 'gayo', typos: 1 }]);
    expect(mine.vocabulary()).toBe(words);
    await theirs.index([documentOf(1, { title: 'Teh Tubruk', version: 2 })]);
    await theirs.remove([3]);
    const later = mine.vocabulary();
    expect(later.version).not.toBe(words.version);
    expect([later.documents, later.frequency('kopi'), later.pairFrequency('kopi', 'gayo')]).toEqual([
      2, 1, 0,
    ]);
    expect([later.frequency('baju'), later.frequency('tubruk')]).toEqual([0, 1]);
    expect([later.withSkeleton('bj', 5), later.near('bajo', 1, 5)]).toEqual([[], []]);
    await theirs.reindex(batches([documentOf(9, { title: 'Madu Hutan' })]));
    expect([mine.vocabulary().documents, mine.vocabulary().frequency('tubruk')]).toEqual([1, 0]);
    await Promise.all([mine.close(), theirs.close()]);
  });

  it('answers from the index of before while a large new one is read in steps, then as it now is', async () => {
    const mine = openEmbeddedEngine(file, { readAtOnce: 10 });
    const theirs = openEmbeddedEngine(file);
    const found = async (q: string) => (await mine.search(requestOf({ q, limit: 5 }))).ids;
    await theirs.index([documentOf(1, { title: 'Kain Lama' })]);
    expect(await found('kain')).toEqual([1]);
    const many = Array.from({ length: 5_000 }, (_, id) => documentOf(id + 1, { title: `Kain Baru ${id}` }));
    await theirs.reindex(batches(many));
    expect(await found('lama')).toEqual([1]);
    await theirs.index([documentOf(2, { title: 'Kain Terbaru', version: 2 }), documentOf(6_000)]);
    await theirs.remove([1]);
    expect(await found('kain lama')).toEqual([1]);
    await vi.waitFor(async () => expect((await found('terbaru'))[0]).toBe(2));
    expect(await found('lama')).toEqual([]);
    expect((await mine.search(requestOf({ q: 'kain' }))).total).toBe(4_999);
    expect(mine.vocabulary().frequency('baru')).toBe(4_998);
    await Promise.all([mine.close(), theirs.close()]);
  });

  it('may be closed in the middle of such a reading', async () => {
    const [mine, theirs] = [openEmbeddedEngine(file, { readAtOnce: 10 }), openEmbeddedEngine(file)];
    await mine.index([documentOf(1)]);
    await mine.search(requestOf());
    await theirs.reindex(batches(Array.from({ length: 100 }, (_, id) => documentOf(id + 1))));
    expect((await mine.search(requestOf())).total).toBe(1);
    await mine.close();
    await theirs.close();
  });

  it('has read its own rebuild when that is done', async () => {
    const engine = openEmbeddedEngine(file, { readAtOnce: 10 });
    await engine.index([documentOf(1)]);
    expect((await engine.search(requestOf())).ids).toEqual([1]);
    await engine.reindex(batches(Array.from({ length: 100 }, (_, id) => documentOf(id + 2))));
    expect((await engine.search(requestOf())).total).toBe(100);
    await engine.close();
  });

  it('counts words right after a batch that could not be written', async () => {
    const [mine, theirs] = [openEmbeddedEngine(file), openEmbeddedEngine(file)];
    const broken = documentOf(2, { title: 'Sarung Tenun', createdAt: 'never' as unknown as number });
    await mine.index([documentOf(1, { title: 'Kopi' })]);
    await expect(mine.index([documentOf(3, { title: 'Gelas' }), broken])).rejects.toThrow();
    await theirs.index([documentOf(4, { title: 'Mangkuk Kayu' })]);
    await mine.index([documentOf(5, { title: 'Sendok Kayu' })]);
    for (const engine of [mine, theirs]) {
      expect((await engine.search(requestOf({ q: 'kayu' }))).ids).toEqual([4, 5]);
      expect((await engine.search(requestOf({ q: 'mangkuk' }))).ids).toEqual([4]);
      expect((await engine.search(requestOf({ q: 'gelas' }))).ids).toEqual([]);
    }
    await Promise.all([mine.close(), theirs.close()]);
  });

  it('keeps its answers right when most of what it ever held was replaced', async () => {
    const engine = openEmbeddedEngine(file);
    const all = (version: number) =>
      Array.from({ length: 2_000 }, (_, id) =>
        documentOf(id + 1, { version, title: `Kain ${version} ${id}` }),
      );
    for (let version = 1; version <= 4; version += 1) {
      await engine.index(all(version));
      expect((await engine.search(requestOf({ q: `${version - 1} 1999` }))).ids[0]).not.toBe(1999);
      expect((await engine.search(requestOf({ q: `kain ${version} 1999` }))).ids[0]).toBe(2_000);
      expect(engine.vocabulary().frequency('kain')).toBe(2_000);
    }
    await engine.close();
  });

  it('lets a later rebuild take over from an earlier one', async () => {
    const engine = openEmbeddedEngine(file);
    async function* overtaken() {
      yield [documentOf(1)];
      await engine.reindex(batches([documentOf(2)]));
      yield [documentOf(3)];
    }
    await expect(engine.reindex(overtaken())).rejects.toThrow('took over');
    expect((await engine.search(requestOf())).ids).toEqual([2]);
    await engine.close();
  });

  it('begins anew on a file that is no database', async () => {
    const engine = openEmbeddedEngine(file);
    await engine.close();
    writeFileSync(file, 'not a database, however long it may be '.repeat(200));
    const renewed = openEmbeddedEngine(file);
    expect(renewed.cursor()).toBeNull();
    expect((await renewed.search(requestOf())).ids).toEqual([]);
    await renewed.close();
  });

  it('says that it is unwell once it is closed', async () => {
    const engine = openEmbeddedEngine(file);
    await engine.close();
    expect(await engine.health()).toMatchObject({ ok: false, documents: 0 });
  });
});
