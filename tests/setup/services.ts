import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { Clock } from '~/clock.server';
import { readEnv } from '~/env.server';
import { makePhotoStore } from '~/features/catalog/photoStore.server';
import { makeReferralCounter } from '~/features/catalog/promotion/referralCounter.server';
import { currentFestival } from '~/features/festival/festival.server';
import { openEmbeddedEngine } from '~/features/search/embedded/embeddedEngine.server';
import { reindexAll } from '~/features/search/indexer.server';
import { makeSearchCounter } from '~/features/search/searchCounter.server';
import { makeVisitCounter } from '~/features/storefront/visitCounter.server';
import { makeLogMemo } from '~/jobs/logMemo.server';
import { makeCookies } from '~/server/cookies.server';
import type { Services } from '~/services.server';
import type { Connection } from '~db/connection.server';
import { from } from '~seed/catalogue/Random';

/**
 * The services as a loader or action gets them, for one test: an index in memory of what the database holds now, a
 * folder of its own, no log, bytes that are the same in every run. All is closed when the test is over.
 */
export async function testServices({ db, dialect }: Connection, clock: Clock): Promise<Services> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bangga-services-'));
  const env = readEnv({ NODE_ENV: 'test', DATA_DIR: dataDir, LOG_LEVEL: 'silent', RATE_LIMIT: 'off' });
  const search = openEmbeddedEngine(':memory:');
  const photos = makePhotoStore(dataDir);
  const visits = makeVisitCounter({ db, clock });
  const referrals = makeReferralCounter({ db, clock });
  const searches = makeSearchCounter({ db, clock });
  onTestFinished(async () => {
    await visits.close();
    await referrals.close();
    await search.close();
    await photos.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  await reindexAll({ db }, search);
  const log = pino({ level: 'silent' });
  const cookies = makeCookies('a secret of the tests, known to all', { secure: false });
  return {
    env,
    db,
    dialect,
    clock,
    log,
    cookies,
    search,
    photos,
    visits,
    referrals,
    searches,
    remember: makeLogMemo(db),
    random: sameBytes(),
    phaseNow: async () => (await currentFestival({ db, clock }))?.phase ?? null,
  };
}

function sameBytes(): Services['random'] {
  const random = from(1);
  return (byteCount) => Uint8Array.from({ length: byteCount }, () => random.int(0, 255));
}
