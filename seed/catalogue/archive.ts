import * as Random from './Random';
import type { SeedArchive, SeedStore } from './types';

/**
 * A past festival for the archive, of some of the given stores. Its theme stood over the real movement of
 * 2020; its days and its stores are made up for the demo, and its words say so. No figures: none are known.
 */
export function generateArchive(
  stores: readonly SeedStore[],
  { count, seed }: { count: number; seed: number },
): SeedArchive {
  const random = Random.from(Random.seedOf(seed, 'archive'));
  return {
    slug: 'pernak-pernik-unik-2020-contoh',
    name: { id: 'Pernak-Pernik Unik 2020 (contoh)', en: 'Unique Finds 2020 (example)' },
    about: {
      id: 'Arsip contoh: tanggal dan toko di halaman ini dibuat untuk peragaan, bukan catatan festival yang sebenarnya.',
      en: 'An example archive: its dates and stores were made up for demonstration and record no real festival.',
    },
    opensOn: '2020-11-09',
    closesOn: '2020-11-16',
    storeSlugs: random
      .shuffle(stores)
      .slice(0, count)
      .map((store) => store.slug),
  };
}
