import type { Kysely } from 'kysely';
import { enterProducts, enterStores } from '~/features/catalog/entryRepo.server';
import * as festivalRepo from '~/features/festival/festivalRepo.server';
import { writeTransaction } from '~db/connection.server';
import type { Database } from '~db/schema';
import type { SeedArchive } from './catalogue/types';
import { DAY_MS, DEMO_FESTIVAL, phasesFrom } from './Scene';

/** The demo festival, open for 30 days from `opensAt`. Gives back its id. */
export function insertFestival(db: Kysely<Database>, opensAt: number): Promise<number> {
  const festival = {
    slug: DEMO_FESTIVAL,
    nameId: 'Festival Bangga Buatan Indonesia',
    nameEn: 'Proudly Made in Indonesia Festival',
    themeId: 'Dari 38 provinsi, langsung dari tangan pembuatnya',
    themeEn: 'From 38 provinces, straight from the makers’ hands',
    storyId:
      'Festival belanja virtual untuk usaha kecil Indonesia. Pilih barang dari banyak toko, lalu pesan langsung ke WhatsApp atau Instagram penjualnya.',
    storyEn:
      'A virtual shopping festival for Indonesia’s small businesses. Choose from many stores, then order straight on the seller’s WhatsApp or Instagram.',
    orderPrefix: 'BBI',
    checksProductsFirst: 1 as const,
    createdAt: opensAt - 90 * DAY_MS,
  };
  return writeTransaction(db, (trx) => festivalRepo.insert(trx, festival, phasesFrom(opensAt)));
}

const ARCHIVE_PRODUCTS = 3;

/** The closed festival of the archive, with its stores and the first products of each. */
export async function insertArchive(
  db: Kysely<Database>,
  archive: SeedArchive,
  entered: { storeIds: ReadonlyMap<string, number>; productIdsOf: ReadonlyMap<string, readonly number[]> },
): Promise<void> {
  const opensAt = Date.parse(`${archive.opensOn}T00:00:00+07:00`);
  const closesAt = Date.parse(`${archive.closesOn}T00:00:00+07:00`) + DAY_MS;
  const festival = {
    slug: archive.slug,
    nameId: archive.name.id,
    nameEn: archive.name.en,
    storyId: archive.about.id,
    storyEn: archive.about.en,
    orderPrefix: 'PPU',
    createdAt: opensAt,
  };
  const storeIds = archive.storeSlugs.flatMap((slug) => entered.storeIds.get(slug) ?? []);
  const productIds = archive.storeSlugs.flatMap((slug) =>
    (entered.productIdsOf.get(slug) ?? []).slice(0, ARCHIVE_PRODUCTS),
  );
  await writeTransaction(db, async (trx) => {
    const festivalId = await festivalRepo.insert(trx, festival, [
      { kind: 'teaser', startsAt: opensAt - 14 * DAY_MS },
      { kind: 'open', startsAt: opensAt },
      { kind: 'closed', startsAt: closesAt },
      { kind: 'archive', startsAt: closesAt + 30 * DAY_MS },
    ]);
    const entry = { festivalId, state: 'accepted' as const, enteredAt: opensAt };
    await enterStores(trx, entry, storeIds);
    await enterProducts(trx, entry, productIds);
  });
}
