import { parseArgs } from 'node:util';
import * as catalogRepo from '~/features/catalog/catalogRepo.server';
import { enterStores } from '~/features/catalog/entryRepo.server';
import { festivalToJoin } from '~/features/catalog/festivalToJoin.server';
import * as Slug from '~/features/catalog/Slug';
import { presentSlug } from '~/features/catalog/slugRepo.server';
import { findAll } from '~/features/festival/festivalRepo.server';
import { clockOf, openDatabase } from '~/services.server';
import { type Connection, writeTransaction } from '~db/connection.server';
import { migrateToLatest } from '~db/migrate.server';
import { insertFestival } from '~seed/festival';
import { DAY_MS } from '~seed/Scene';
import { endOn, settings } from './boot';

const USAGE = 'npm run seed:store -- --slug SLUG [--name NAME]';
const OPTIONS = { slug: { type: 'string' }, name: { type: 'string' } } as const;

/** Said to the person who called, with exit code 1. */
class Misuse extends Error {}

type Asked = { slug: string; name: string };

async function main() {
  const asked = readArguments();
  const env = settings();
  const connection = openDatabase(env);
  try {
    await migrateToLatest(connection);
    await insertEmptyStore(connection, clockOf(env).now(), asked);
    console.log(asked.slug);
  } finally {
    await connection.close();
  }
}

function readArguments(): Asked {
  try {
    const { slug, name } = parseArgs({ options: OPTIONS }).values;
    if (!slug || Slug.of(slug) !== slug)
      throw new Misuse(`A slug is lower-case letters, digits and hyphens.\n${USAGE}`);
    return { slug, name: name?.trim() || slug };
  } catch (error) {
    // Its message names the argument that nobody knows.
    if (error instanceof TypeError) throw new Misuse(`${error.message}\n${USAGE}`);
    throw error;
  }
}

/** An approved store without products in the festival that is on or comes next; the first of all makes its festival. */
async function insertEmptyStore({ db }: Connection, now: number, { slug, name }: Asked): Promise<void> {
  if (await presentSlug(db, 'store', slug)) throw new Misuse(`The slug "${slug}" is taken.`);
  if ((await findAll(db)).length === 0) await insertFestival(db, now - DAY_MS);
  const festival = await festivalToJoin(db, now);
  if (!festival)
    throw new Misuse('No festival is on, and none comes next: npm run seed -- --renew opens the demo again.');
  await writeTransaction(db, async (trx) => {
    const storeId = await catalogRepo.insertStore(trx, now, { ...EMPTY, slug, name });
    await enterStores(trx, { festivalId: festival.id, state: 'accepted', enteredAt: now }, [storeId]);
  });
}

const EMPTY: Omit<catalogRepo.NewStore, 'slug' | 'name'> = {
  ...{
    provinceCode: '32',
    regency: 'Kota Bandung',
    timeZone: 'Asia/Jakarta',
    categorySlug: 'lainnya',
    nib: null,
  },
  ...{ logoPhotoId: null, preferredContact: 'whatsapp', approval: 'approved' },
  // A number that nobody has: 0860 to 0869 are given to no operator.
  contacts: [{ kind: 'whatsapp', value: '+6286200000000' }],
  hours: [],
  closures: [],
};

main().catch((error: unknown) => {
  if (error instanceof Misuse) {
    console.error(error.message);
    process.exit(1);
  }
  endOn(error);
});
