import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as ListPlace from '~/features/search/ListPlace';
import { searchPage } from '~/features/search/listPage.server';
import type { SearchRequest } from '~/features/search/SearchEngine';
import * as SitePath from '~/features/search/SitePath';
import { searchProducts } from '~/features/search/search.server';
import { apiSuggest } from '~/features/search/searchApi.server';
import * as tuning from '~/features/search/tuning.server';
import { redirectOf, synonymsOf } from '~/features/search/tuningRepo.server';
import { eachDatabase } from '../setup/databases';
import { sampled } from '../setup/runs';
import { testServices } from '../setup/services';
import { clockAt, insertFestival, insertProduct, insertStore, NOW } from './market';

const by = { kind: 'organizer', id: 7 } as const;

eachDatabase('tuning the search', (open) => {
  async function services() {
    const connection = await open();
    const { db } = connection;
    const festivalId = await insertFestival(db);
    const storeId = await insertStore(db, festivalId, 'gayo');
    for (const name of ['Kopi Gayo', 'Kopi Luwak', 'Teh Poci'])
      await insertProduct(db, festivalId, storeId, name);
    return testServices(connection, clockAt());
  }
  const idOf = async ({ db }: Awaited<ReturnType<typeof services>>, name: string) =>
    (await db.selectFrom('product').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id;

  it('keeps synonyms by normalized words, each once, and tells the indexes of each change', async () => {
    const deps = await services();
    const before = await deps.db.selectFrom('outbox').select('id').execute();
    await tuning.addSynonym(deps, { word: ' Kripík ', meaning: 'keripik  SINGKONG!', by });
    await tuning.addSynonym(deps, { word: 'kripik', meaning: 'keripik singkong', by });
    await tuning.addSynonym(deps, { word: 'kripik', meaning: 'emping', by });
    expect(await synonymsOf(deps.db)).toEqual({ kripik: ['emping', 'keripik singkong'] });
    await tuning.removeSynonym(deps, { word: 'KRIPIK', meaning: 'emping', by });
    expect((await tuning.tuningNow(deps.db)).synonyms).toEqual({ kripik: ['keripik singkong'] });
    const history = await tuning.tuningHistory(deps.db);
    expect(history.map(({ change, query, value }) => [change, query, value])).toEqual([
      ['removed', 'kripik', 'emping'],
      ['added', 'kripik', 'emping'],
      ['added', 'kripik', 'keripik singkong'],
    ]);
    expect(history[0]).toMatchObject({ kind: 'synonym', actorKind: 'organizer', actorId: 7, at: NOW });
    expect(await tuning.tuningHistory(deps.db, history[1]!.id, 50)).toEqual([history[2]]);
    const rows = await deps.db.selectFrom('outbox').selectAll().orderBy('id').execute();
    expect(rows.slice(before.length).map(({ subjectKind, subjectId }) => [subjectKind, subjectId])).toEqual(
      history.map(({ id }) => ['searchTuning', id]).reverse(),
    );
  });

  it.each([
    ['a key of four words', 'satu dua tiga empat', 'lima', 'Invalid'],
    ['a meaning of six words', 'satu', 'a b c d e f', 'Invalid'],
    ['the word itself', 'Kopi', 'kopi!', 'Invalid'],
    ['no word', '...', 'kopi', 'Invalid'],
    ['no meaning', 'kopi', '', 'Invalid'],
  ])('refuses a synonym: %s', async (_, word, meaning, kind) => {
    const deps = await services();
    await expect(tuning.addSynonym(deps, { word, meaning, by })).rejects.toMatchObject({ kind });
    expect(await tuning.tuningHistory(deps.db)).toEqual([]);
  });

  it('refuses a fifty-first synonym of one word, and to remove what is not there', async () => {
    const deps = await services();
    for (let index = 0; index < tuning.MAX_MEANINGS; index += 1)
      await tuning.addSynonym(deps, { word: 'kopi', meaning: `arti ${index}`, by });
    await expect(tuning.addSynonym(deps, { word: 'kopi', meaning: 'satu lagi', by })).rejects.toMatchObject({
      kind: 'Conflict',
    });
    const notFound = { kind: 'NotFound' };
    await expect(tuning.removeSynonym(deps, { word: 'teh', meaning: 'kopi', by })).rejects.toMatchObject(
      notFound,
    );
    await expect(tuning.removeRedirect(deps, { query: 'promo', by })).rejects.toMatchObject(notFound);
    await expect(tuning.removePin(deps, { query: 'kopi', productId: 1, by })).rejects.toMatchObject(notFound);
  });

  const asked = (path: string) => ({ request: new Request(`http://x${path}`), params: {} });

  it('leads a search for exactly these words to a page, in the language of the search', async () => {
    const deps = await services();
    await tuning.addRedirect(deps, { query: 'Promo', path: '/toko?pulau=jawa', by });
    const led = async (path: string) => {
      const answer = await searchPage(deps, asked(path)).catch((thrown: Response) => thrown);
      return answer instanceof Response ? [answer.status, answer.headers.get('Location')] : null;
    };
    expect(await led('/cari?q=PROMO')).toEqual([302, '/toko?pulau=jawa']);
    expect(await led('/en/cari?q=promo')).toEqual([302, '/en/toko?pulau=jawa']);
    for (const path of [
      '/cari?q=promo+kopi',
      '/cari?q=promo&persis=1',
      '/cari?q=promo&hal=2',
      '/cari?q=promo&provinsi=aceh',
    ])
      expect(await led(path)).toBeNull();
    await tuning.addRedirect(deps, { query: 'promo', path: '/en/tentang', by });
    expect(await redirectOf(deps.db, 'promo')).toBe('/tentang');
    await tuning.removeRedirect(deps, { query: 'promo', by });
    expect(await led('/cari?q=promo')).toBeNull();
  });

  it('suggests the queries that have a page, before those of the catalogue', async () => {
    const deps = await services();
    await tuning.addRedirect(deps, { query: 'kopi darat', path: '/tentang', by });
    const queries = async (q: string) => {
      const answer = await apiSuggest(deps, new Request(`http://x/api/suggest?q=${q}`));
      return ((await answer.json()) as { queries: string[] }).queries;
    };
    expect((await queries('Kop'))[0]).toBe('kopi darat');
    expect((await queries('Kop')).length).toBeGreaterThan(1);
    expect(await queries('k')).not.toContain('kopi darat');
    expect(await queries('darat')).not.toContain('kopi darat');
  });

  it('hands the products pinned to a query to the engine, in their order', async () => {
    const deps = await services();
    const [poci, luwak] = [await idOf(deps, 'Teh Poci'), await idOf(deps, 'Kopi Luwak')];
    for (const productId of [poci, luwak, poci]) await tuning.addPin(deps, { query: 'kopi!', productId, by });
    expect((await tuning.tuningNow(deps.db)).pins).toEqual([
      { query: 'kopi', productId: poci, position: 1 },
      { query: 'kopi', productId: luwak, position: 2 },
    ]);
    const requests: SearchRequest[] = [];
    const listening = {
      ...deps,
      search: {
        vocabulary: () => deps.search.vocabulary(),
        search: (request: SearchRequest) => {
          requests.push(request);
          return deps.search.search(request);
        },
      } as typeof deps.search,
    };
    await searchProducts(listening, { ...ListPlace.NO_PARAMS, q: 'KOPI' });
    await searchProducts(listening, { ...ListPlace.NO_PARAMS, q: 'kopi gayo', isExact: true });
    await searchProducts(listening, ListPlace.NO_PARAMS);
    expect(requests.map(({ pinnedIds, exact }) => [pinnedIds, exact])).toEqual([
      [[poci, luwak], false],
      [[], true],
      [[], false],
    ]);
    await tuning.removePin(deps, { query: 'kopi', productId: poci, by });
    expect((await tuning.tuningNow(deps.db)).pins.map(({ productId }) => productId)).toEqual([luwak]);
    await expect(tuning.addPin(deps, { query: 'kopi', productId: 999, by })).rejects.toMatchObject({
      kind: 'NotFound',
    });
  });
});

describe('a path behind a redirect', () => {
  it.each([
    ['/toko', '/toko'],
    ['/en/toko?pulau=jawa#atas', '/toko?pulau=jawa#atas'],
    [' /kategori/busana ', '/kategori/busana'],
    ['/cari?kategori=busana', '/cari?kategori=busana'],
    ['/', '/'],
    ['/en', '/'],
    ['/a/../toko', '/toko'],
  ])('is one of this site: %s', (text, expected) => expect(SitePath.read(text)).toBe(expected));

  it.each([
    '',
    'toko',
    'https://jahat.example/',
    '//jahat.example',
    '/\\jahat.example',
    '/\t/jahat.example',
    '/a/..//jahat.example',
    '/en//jahat.example',
    'javascript:alert(1)',
    '/api/search?q=x',
    '/__manifest',
    '/cari?q=kopi',
    `/${'a'.repeat(400)}`,
  ])('is none: %s', (text) => expect(SitePath.read(text)).toBeNull());

  it('never leads to another site, whatever is typed', () => {
    const part = fc.oneof(
      fc.constantFrom('/', '\\', '.', '..', ':', '@', '\t', 'en', 'x.id', '%2f'),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => `/${parts.join('')}`),
        (text) => {
          const path = SitePath.read(text);
          if (path === null) return;
          for (const shown of [path, SitePath.inLanguageOf('/en/cari', path)])
            expect(new URL(shown, 'https://contoh.id').origin).toBe('https://contoh.id');
        },
      ),
      sampled(1000),
    );
  });
});
