import { randomBytes } from 'node:crypto';
import type { Env } from '~/env.server';
import type { Services } from '~/services.server';
import type { Connection } from '~db/connection.server';
import { DEFAULTS, seed } from '~seed/demo';
import { assertEmpty, ForeignData, isOver, read } from '~seed/markRepo.server';
import { DEMO_PEOPLE, ensurePeople } from '~seed/people';

/**
 * Fills an empty database with the demo festival. One that holds anything is left alone; of an own demo that is
 * over, or was cut off while it was written, it says what to do.
 */
export async function seedDemo({ env, db, clock, photos }: Services): Promise<void> {
  const mark = await read(db);
  if (mark === null) {
    if (!(await isEmpty(db))) return;
    await seedEmpty({ db, clock, photos });
    return saySignIns(env, db, clock.now());
  }
  if (mark.isWhole) await saySignIns(env, db, clock.now());
  if (!mark.isWhole) {
    console.log('The demo festival was cut off while it was written: "npm run seed" writes it anew.');
  } else if (isOver(mark, clock.now())) {
    console.log('The demo festival is over: "npm run seed -- --renew" moves it to now.');
  }
}

const SPARE_BYTES = 9;

/** Makes the sign-ins of the demo, and says them when their password was set now. */
export async function saySignIns(env: Env, db: Connection['db'], now: number): Promise<void> {
  const spare = randomBytes(SPARE_BYTES).toString('base64url');
  const password = await ensurePeople(db, now, { password: env.demoPassword, spare });
  if (password === null) return;
  console.log('Demo sign-ins, said this once (DEMO_PASSWORD sets the password):');
  for (const { email } of DEMO_PEOPLE) console.log(`  ${email}  ${password}`);
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
