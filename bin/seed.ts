import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { clockStartingAt, systemClock } from '~/clock.server';
import { makePhotoStore } from '~/features/catalog/photoStore.server';
import { openDatabase } from '~/services.server';
import type { Connection } from '~db/connection.server';
import { migrateToLatest } from '~db/migrate.server';
import { clearOwnDemo } from '~seed/clearRepo.server';
import { DEFAULTS, type SeedArguments, seed } from '~seed/demo';
import { ForeignData, renew } from '~seed/markRepo.server';
import { SCENES, type SceneName } from '~seed/Scene';
import { readTitles } from '~seed/titles';
import { endOn, settings } from './boot';
import { saySignIns } from './demo';

const OPTIONS = {
  stores: { type: 'string' },
  products: { type: 'string' },
  scene: { type: 'string' },
  catalog: { type: 'string' },
  seed: { type: 'string' },
  renew: { type: 'boolean' },
} as const;

/** Said to the person who called, with exit code 1. */
class Misuse extends Error {}

async function main() {
  const values = readArguments();
  const env = settings();
  const connection = openDatabase(env);
  const photos = makePhotoStore(env.dataDir);
  const clock = env.fakeNowAt === undefined ? systemClock : clockStartingAt(env.fakeNowAt);
  try {
    await migrateToLatest(connection);
    if (values.renew) await sayRenewed(connection, clock.now());
    else await sayWritten(connection, photos, { clock, asked: await argumentsOf(values) });
    await saySignIns(env, connection.db, clock.now());
  } finally {
    await photos.close();
    await connection.close();
  }
}

function readArguments(): Values {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    // Its message names the argument that nobody knows.
    if (error instanceof TypeError) throw new Misuse(error.message);
    throw error;
  }
}

type Values = { [Name in keyof typeof OPTIONS]?: string | boolean };

async function argumentsOf(values: Values): Promise<SeedArguments> {
  const scene = values.catalog && !values.scene ? 'titles' : (values.scene ?? DEFAULTS.scene);
  if (!isScene(scene)) throw new Misuse(`There is no scene "${scene}". Scenes: ${SCENES.join(', ')}`);
  if ((scene === 'titles') !== Boolean(values.catalog))
    throw new Misuse('--scene titles and --catalog go together');
  const asked: SeedArguments = {
    scene,
    stores: count('stores', values.stores, DEFAULTS.stores),
    products: count('products', values.products, DEFAULTS.products),
    seed: count('seed', values.seed, DEFAULTS.seed),
  };
  return values.catalog ? withCatalogue(asked, String(values.catalog)) : asked;
}

async function withCatalogue(asked: SeedArguments, file: string): Promise<SeedArguments> {
  if (!existsSync(file)) throw new Misuse(`There is no file "${file}".`);
  const { skipped, unknownCities, ...catalogue } = await readTitles(file, asked.seed);
  if (catalogue.products.length === 0) throw new Misuse(`"${file}" holds no line that could be a product.`);
  if (skipped > 0)
    console.log(`${skipped} lines of the catalogue cannot be products here and were left out.`);
  if (unknownCities.length > 0) console.log(`Put in Jakarta, unknown cities: ${unknownCities.join(', ')}`);
  return { ...asked, stores: catalogue.stores.length, products: catalogue.products.length, catalogue };
}

const isScene = (text: unknown): text is SceneName => SCENES.some((scene) => scene === text);

function count(name: string, given: string | boolean | undefined, otherwise: number): number {
  if (given === undefined) return otherwise;
  const number = Number(given);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new Misuse(`--${name} must be a whole number above 0`);
  return number;
}

type Writing = { clock: Parameters<typeof seed>[0]['clock']; asked: SeedArguments };

async function sayWritten(
  { db }: Connection,
  photos: ReturnType<typeof makePhotoStore>,
  { clock, asked }: Writing,
) {
  const startedAt = performance.now();
  if (await clearOwnDemo(db)) console.log('The demo that stood here was taken away.');
  const mark = await seed({ db, clock, photos }, asked);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`Seeded "${mark.scene}": ${mark.stores} stores, ${mark.products} products in ${seconds} s.`);
}

async function sayRenewed({ db }: Connection, now: number) {
  const mark = await renew(db, now);
  console.log(`The demo festival now opens at ${new Date(mark.opensAt).toISOString()}.`);
}

main().catch((error: unknown) => {
  if (error instanceof Misuse || error instanceof ForeignData) {
    console.error(error.message);
    process.exit(1);
  }
  endOn(error);
});
