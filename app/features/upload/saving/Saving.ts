import type { ActorKind } from '~db/schema/stores';
import type { FestivalToPrice } from '../plan/festivalPrices.server';
import type { KeptPictures } from './keptPictures.server';
import type { SlugFinder } from './slugFinder.server';

/** What every step of an import is given. */
export type Saving = {
  runId: number;
  now: number;
  storeId: number;
  storeName: string;
  actor: { kind: ActorKind; id: number | null };
  festival: FestivalToPrice;
  slugs: SlugFinder;
  pictures: KeptPictures;
};
