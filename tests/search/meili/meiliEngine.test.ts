import '../../setup/thirdPartyGuard';
import { http, passthrough } from 'msw';
import { afterAll, describe } from 'vitest';
import { MeiliEngine } from '~/features/search/meili/meiliEngine.server';
import { PRODUCT_SETTINGS } from '~/features/search/productSettings';
import { thirdParties } from '../../mocks/thirdParties';
import { engineContract } from '../engineContract';
import { openBuilt, openFake, placeAt } from './meiliPlaces';

engineContract("Meilisearch's fake", async () => {
  openFake();
  return openBuilt();
});

const { MEILI_URL: url, MEILI_KEY: key } = process.env;

// A server of one's own: see the room's README. Every test begins by building the index anew.
describe.skipIf(!url)('a real server at MEILI_URL', () => {
  const place = placeAt(url, { key, index: 'products_test' });
  engineContract('Meilisearch', () => {
    thirdParties.use(http.all(`${url}/*`, () => passthrough()));
    return openBuilt(place);
  });
  afterAll(() => {
    thirdParties.use(http.all(`${url}/*`, () => passthrough()));
    return new MeiliEngine(place, PRODUCT_SETTINGS).live.drop();
  });
});
