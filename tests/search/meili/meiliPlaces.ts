import type { MeiliPlace } from '~/features/search/meili/meiliClient.server';
import { MeiliEngine } from '~/features/search/meili/meiliEngine.server';
import { PRODUCT_SETTINGS } from '~/features/search/productSettings';
import { MeilisearchFake } from '../../mocks/meilisearch';
import { handlersOf } from '../../mocks/meilisearchNetwork';
import { thirdParties } from '../../mocks/thirdParties';
import { batches } from '../documents';

export const FAKE_URL = 'http://meilisearch.test:7700';

/** A fake of its own for one test, reached at FAKE_URL until the test is over. */
export function openFake(options: { masterKey?: string } = {}): MeilisearchFake {
  const fake = new MeilisearchFake(options);
  thirdParties.use(...handlersOf(fake, FAKE_URL));
  return fake;
}

export const placeAt = (url = FAKE_URL, fields: Partial<MeiliPlace> = {}): MeiliPlace => ({
  url,
  key: undefined,
  searchKey: undefined,
  index: 'products',
  ...fields,
});

/** An engine on an index that is there and empty. */
export async function openBuilt(place = placeAt()): Promise<MeiliEngine> {
  const engine = new MeiliEngine(place, PRODUCT_SETTINGS);
  await engine.reindex(batches());
  return engine;
}
