import type { Services } from '~/services.server';
import { DEFAULTS, seed } from '~seed/demo';
import { assertEmpty, ForeignData, isOver, read } from '~seed/markRepo.server';

/**
 * Fills an empty database with the demo festival. One that holds anything is left alone; of an own demo that is
 * over, or was cut off while it was written, it says what to do.
 */
export async function seedDemo({ db, clock, photos }: Services): Promise<void> {
  const mark = await read(db);
  if (mark === null) {
    if (await isEmpty(db)) await seedEmpty({ db, clock, photos });
    return;
  }
  if (!mark.isWhole) {
    console.log('The demo festival was cut off while it was written: "npm run seed" writes it anew.');
  } else if (isOver(mark, clock.now())) {
    console.log('The demo festival is over: "npm run seed -- --renew" moves it to now.');
  }
}

async function seedEmpty(means: Parameters<typeof seed>[0]): Promise<void> {
  console.log('The database is empty: seeding the demo festival …');
  const mark = await seed(means, DEFAULTS);
  console.log(`Seeded ${mark.stores} stores and ${mark.products} products.`);
}

async function isEmpty(db: Services['db']): Promise<boolean> {
  try {
    await assertEmpty(db);
    return true;
  } catch (error) {
    if (error instanceof ForeignData) return false;
    throw error;
  }
}
