import type { Logger } from 'pino';
import type { Clock } from '~/clock.server';
import type { Db } from '~db/connection.server';
import { synonymsFollower } from '../synonymsFollower.server';
import { Breaker } from './Breaker';
import type { MeiliEngine } from './meiliEngine.server';
import { faultOf } from './meiliFault.server';
import { followWithMeili } from './meiliFollower.server';
import { LeaseLost } from './writerLease.server';

type Means = { db: Db; clock: Clock; log: Logger };

/**
 * Has Meilisearch's index follow the log, and leaves it alone for a while when it cannot: what was not written is
 * written once it can. The first passes, until one succeeds, also ask whether the index was built with the settings
 * of this release.
 */
export function patientFollower({ db, clock, log }: Means, engine: MeiliEngine): () => Promise<number> {
  const breaker = new Breaker();
  const followSynonyms = synonymsFollower(db, (synonyms) => engine.useSynonyms(synonyms));
  let settingsMatter = true;
  const follow = async () => {
    const rows = await followWithMeili({ db, clock }, engine, { settingsMatter });
    await followSynonyms();
    settingsMatter = false;
    return rows;
  };
  return async () => {
    if (!breaker.lets(clock.now())) return 0;
    try {
      const rows = await follow();
      if (breaker.succeeded()) log.info('Meilisearch follows the log again');
      return rows;
    } catch (error) {
      const { kind, retryAfterMs } = faultOf(error);
      if (error instanceof LeaseLost) breaker.succeeded();
      else if (breaker.failed(clock.now(), retryAfterMs))
        log.error({ err: error, fault: kind }, 'Meilisearch cannot follow the log');
      return 0;
    }
  };
}
