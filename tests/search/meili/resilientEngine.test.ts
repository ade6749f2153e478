import '../../setup/thirdPartyGuard';
import { pino } from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { fixedClock } from '~/clock.server';
import { type EmbeddedEngine, openEmbeddedEngine } from '~/features/search/embedded/embeddedEngine.server';
import { BEHIND_AFTER_MS } from '~/features/search/meili/Lag';
import { MeiliEngine } from '~/features/search/meili/meiliEngine.server';
import { faultOf } from '~/features/search/meili/meiliFault.server';
import { PRODUCT_SETTINGS } from '~/features/search/productSettings';
import { ResilientEngine } from '~/features/search/resilientEngine.server';
import type { MeilisearchFake, Trouble } from '../../mocks/meilisearch';
import { batches, documentOf, requestOf } from '../documents';
import { openBuilt, openFake, placeAt } from './meiliPlaces';

const NOW = 1_000_000;
let fake: MeilisearchFake;
let primary: MeiliEngine;
let spare: EmbeddedEngine;
let engine: ResilientEngine;
let clock: ReturnType<typeof fixedClock>;
/** When the oldest row of the log that Meilisearch has not taken was written. */
let oldestUnreadAt: number | null;
let logged: { level: number; msg: string }[];

beforeEach(async () => {
  fake = openFake();
  primary = await openBuilt();
  spare = openEmbeddedEngine(':memory:');
  clock = fixedClock(NOW);
  logged = [];
  const log = pino({ level: 'info' }, { write: (line) => logged.push(JSON.parse(line)) });
  oldestUnreadAt = null;
  engine = new ResilientEngine({ primary, spare, clock, log, writtenAfter });
  await engine.reindex(batches([documentOf(1), documentOf(2)]));
});

const writtenAfter = async () => oldestUnreadAt;
const words = () => logged.map(({ msg }) => msg);
const ask = () => engine.search(requestOf());
const always =
  (status: number, body: unknown = { message: '', code: 'internal' }, headers = {}): Trouble =>
  () => ({ status, body, headers });

const TROUBLES: Record<string, Trouble> = {
  'answers 500': always(500),
  'is overloaded': always(503, { message: '', code: 'too_many_search_requests' }, { 'Retry-After': '10' }),
  'stands behind a proxy that shows a page': always(502, '<html>Bad gateway</html>'),
  'sends a page with status 200': always(200, '<html>Welcome</html>'),
  'refuses the key': always(403, { message: 'no', code: 'invalid_api_key' }),
  'has lost the index': always(404, { message: 'gone', code: 'index_not_found' }),
  hangs: () => new Promise(() => undefined),
};

describe('when Meilisearch', () => {
  it.each(Object.entries(TROUBLES))(
    '%s, the embedded engine answers in the same request',
    async (_, trouble) => {
      expect(await ask()).toMatchObject({ engine: 'meilisearch', degraded: false, ids: [1, 2] });
      fake.trouble = trouble;
      expect(await ask()).toMatchObject({ engine: 'embedded', degraded: true, ids: [1, 2] });
      const asked = fake.asked.length;
      expect(await ask()).toMatchObject({ engine: 'embedded', degraded: true });
      expect((await engine.suggest('bar', 1, 5)).productIds).toHaveLength(2);
      expect(fake.asked).toHaveLength(asked);
      expect(words()).toEqual(['Meilisearch does not answer, the embedded engine does']);
      expect(await engine.health()).toMatchObject({ ok: true });
      fake.trouble = () => null;
      clock.advance(10_000);
      expect(await ask()).toMatchObject({ engine: 'meilisearch', degraded: false });
      expect(words().at(-1)).toBe('Meilisearch answers again');
    },
  );

  it('hangs before it was ever asked, the first search does not wait for its keys', async () => {
    const place = placeAt(undefined, { key: 'k', searchKey: 's', searchTimeoutMs: 50 });
    engine = new ResilientEngine({
      primary: new MeiliEngine(place, PRODUCT_SETTINGS),
      spare,
      clock,
      log: pino({ level: 'silent' }),
      writtenAfter,
    });
    fake.trouble = () => new Promise(() => undefined);
    expect(await ask()).toMatchObject({ engine: 'embedded', degraded: true, ids: [1, 2] });
  }, 5_000);

  it('hangs, a write is given up and counts as not written', async () => {
    const hurried = new MeiliEngine({ ...placeAt(), writeTimeoutMs: 50 }, PRODUCT_SETTINGS);
    fake.trouble = () => new Promise(() => undefined);
    const failed = await hurried.index([documentOf(3)]).catch(faultOf);
    expect(failed).toMatchObject({ kind: 'down' });
    fake.trouble = () => null;
    expect((await primary.search(requestOf())).ids).toEqual([1, 2]);
  });

  it('asks for ten seconds of rest, it gets them', async () => {
    fake.trouble = TROUBLES['is overloaded'] ?? (() => null);
    await ask();
    fake.trouble = () => null;
    clock.advance(9_999);
    expect(await ask()).toMatchObject({ degraded: true });
    clock.advance(1);
    expect(await ask()).toMatchObject({ degraded: false });
  });

  it('has been emptied, its answer of nothing is not believed', async () => {
    fake.store.indexes.get('products')?.documents.clear();
    expect(await ask()).toMatchObject({ degraded: true, ids: [1, 2] });
  });

  it('has an index without our settings, it counts as lost', async () => {
    const index = fake.store.indexes.get('products');
    if (index) index.settings = {};
    expect(await ask()).toMatchObject({ degraded: true, ids: [1, 2] });
  });

  it('does not understand a question, that is logged each time and shuts nothing off', async () => {
    fake.trouble = always(400, { message: 'what?', code: 'invalid_search_sort' });
    await ask();
    expect(await ask()).toMatchObject({ degraded: true });
    fake.trouble = () => null;
    expect(await ask()).toMatchObject({ degraded: false });
    expect(words()).toEqual(Array(2).fill('Meilisearch did not understand a search'));
  });

  describe('is left behind by the log', () => {
    const place = { xid: 0, id: 5, at: 1 };
    const suggest = () => engine.suggest('bar', 1, 5);
    /** Which engine suggests: only the embedded index knows product 3. */
    const suggests = async () => ((await suggest()).productIds.includes(3) ? 'embedded' : 'meilisearch');

    beforeEach(async () => {
      await primary.live.setBookmark({ build: 'x', settings: '', place });
      await spare.applyBatch([documentOf(3)], [], { ...place, id: 6 });
    });

    it('by a row older than three seconds, the embedded engine answers at the first look', async () => {
      oldestUnreadAt = NOW - BEHIND_AFTER_MS;
      expect(await ask()).toMatchObject({ degraded: false });
      oldestUnreadAt = NOW - BEHIND_AFTER_MS - 1;
      expect(await ask()).toMatchObject({ degraded: true, ids: [1, 2, 3] });
    });

    it('it is judged alike by what searches and by what suggests', async () => {
      expect(await suggests()).toBe('meilisearch');
      oldestUnreadAt = NOW - 60_000;
      expect(await suggests()).toBe('embedded');
      const asked = fake.asked.length;
      expect(await ask()).toMatchObject({ degraded: true });
      expect(fake.asked).toHaveLength(asked);
      clock.advance(1_000);
      // The one attempt that is let through finds it as far behind, whatever it asks.
      await suggest();
      await engine.suggest('', 1, 5);
      expect(await ask()).toMatchObject({ degraded: true });
      clock.advance(2_000);
      expect(await engine.search(requestOf({ q: '???' }))).toMatchObject({ degraded: true });
      expect(words()).toEqual(['Meilisearch does not answer, the embedded engine does']);
    });

    it('it answers again when it has caught up', async () => {
      oldestUnreadAt = NOW - 60_000;
      expect(await ask()).toMatchObject({ degraded: true });
      await primary.live.apply([documentOf(3)], [], {
        bookmark: { build: 'x', settings: '', place: { ...place, id: 6 } },
      });
      clock.advance(1_000);
      expect(await ask()).toMatchObject({ degraded: false, ids: [1, 2, 3] });
      expect(words().at(-1)).toBe('Meilisearch answers again');
    });

    it('it answers on as long as the embedded index is no further', async () => {
      oldestUnreadAt = NOW - 60_000;
      await spare.applyBatch([], [], place);
      expect(await ask()).toMatchObject({ degraded: false });
    });
  });
});

it('answers nothing worse than the embedded engine alone while everything fails by turns', async () => {
  const troubles = [...Object.values(TROUBLES).filter((one) => one !== TROUBLES.hangs), () => null];
  let turn = 0;
  fake.trouble = (asked) => troubles[turn++ % troubles.length]?.(asked) ?? null;
  for (let at = 0; at < 60; at += 1) {
    clock.advance(2_000);
    expect((await ask()).ids).toEqual([1, 2]);
  }
});
