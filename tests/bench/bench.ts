import { checkoutRatios } from './checkout';
import { firstViews } from './firstView';
import { growth } from './growth';
import { pageRatios } from './pages';
import { searchRatios } from './search';
import { sellerGrowth } from './seller';
import { prepareSites } from './sites';

const only = process.argv[2];
const print = (lines: readonly string[]) => console.log(`${lines.join('\n')}\n`);

/** `npm run bench [-- pages|checkout|bytes|growth|search|seller]`: everything side by side, in one run on this machine. */
async function main() {
  if (!only || only === 'pages' || only === 'bytes') {
    const sites = await prepareSites();
    try {
      if (only !== 'bytes') print(await pageRatios(sites));
      if (only !== 'pages') print(await firstViews(sites.keeping.url));
    } finally {
      await sites.stop();
    }
  }
  if (!only || only === 'checkout') print(await checkoutRatios());
  if (!only || only === 'growth') print(await growth());
  if (!only || only === 'search') print(await searchRatios());
  if (!only || only === 'seller') print(await sellerGrowth());
}

await main();
