import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedEngine } from '~/features/search/embeddedEngine.server';
import { batches, documentOf, requestOf } from './documents';
import { engineContract } from './engineContract';

engineContract('the embedded engine', async () => openEmbeddedEngine(':memory:'));

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
