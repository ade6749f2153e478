import '../../setup/thirdPartyGuard';
import { describe, expect, it } from 'vitest';
import { keyHolder } from '~/features/search/meili/meiliClient.server';
import { scopedKeysOf } from '~/features/search/meili/meiliKeys.server';
import { batches, documentOf, requestOf } from '../documents';
import { FAKE_URL, openBuilt, openFake, placeAt } from './meiliPlaces';

const MASTER = 'master-key-of-the-tests';
const scoped = () => scopedKeysOf(keyHolder(FAKE_URL, MASTER), 'products');

describe('the keys of the site', () => {
  it('are made once, for our indexes alone', async () => {
    const fake = openFake({ masterKey: MASTER });
    const keys = await scoped();
    expect(await scoped()).toEqual(keys);
    expect(fake.keys.all().map(({ indexes, actions }) => ({ indexes, actions }))).toEqual([
      { indexes: ['products', 'products_build_*'], actions: ['search'] },
      {
        indexes: ['products', 'products_build_*'],
        actions: ['search', 'documents.*', 'settings.*', 'indexes.*', 'tasks.get', 'stats.get'],
      },
    ]);
  });

  it('suffice to build, write, search, compare and swap', async () => {
    const fake = openFake({ masterKey: MASTER });
    const keys = await scoped();
    const engine = await openBuilt(placeAt(FAKE_URL, { key: keys?.writing, searchKey: keys?.searching }));
    await engine.index([documentOf(1)]);
    await engine.reindex(batches([documentOf(1), documentOf(2)]));
    expect((await engine.search(requestOf())).ids).toEqual([1, 2]);
    expect(await engine.versionsAfter(0, 10)).toHaveLength(2);
    const searches = fake.asked.filter(({ path }) => path === '/multi-search');
    expect(new Set(searches.map(({ authorization }) => authorization))).toEqual(
      new Set([`Bearer ${keys?.searching}`]),
    );
  });

  it('reach no other index', async () => {
    openFake({ masterKey: MASTER });
    const keys = await scoped();
    const other = placeAt(FAKE_URL, { key: keys?.writing, index: 'orders' });
    await expect(openBuilt(other)).rejects.toThrow('invalid');
    expect(await scopedKeysOf(keyHolder(FAKE_URL, keys?.writing), 'products')).toBeNull();
  });

  it('take the place of a master key that the site was given', async () => {
    const fake = openFake({ masterKey: MASTER });
    const engine = await openBuilt(placeAt(FAKE_URL, { key: MASTER }));
    await engine.search(requestOf());
    const withMaster = fake.asked.filter(({ authorization }) => authorization === `Bearer ${MASTER}`);
    expect(new Set(withMaster.map(({ path }) => path))).toEqual(new Set(['/keys']));
  });

  it('are not asked for by a server without a master key', async () => {
    openFake();
    expect((await (await openBuilt()).health()).ok).toBe(true);
  });
});
