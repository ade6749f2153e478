import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Clock } from '~/clock.server';
import type { Database } from '~db/schema';
import { type EmbeddedEngine, openEmbeddedEngine } from './embedded/embeddedEngine.server';
import { followOutbox, writtenAfter } from './indexer.server';
import type { MeiliPlace } from './meili/meiliClient.server';
import { MeiliEngine } from './meili/meiliEngine.server';
import { patientFollower } from './meili/patientFollower.server';
import { PRODUCT_SETTINGS } from './productSettings';
import { ResilientEngine } from './resilientEngine.server';
import type { SearchEngine } from './SearchEngine';
import { synonymsFollower } from './synonymsFollower.server';

type Means = { db: Kysely<Database>; clock: Clock; log: Logger };

/** One pass of an index along the log; gives back how many rows it read. */
type Follow = () => Promise<number>;

export type Search = {
  engine: SearchEngine;
  /** Has the embedded index follow the log; it does so on every machine, beside Meilisearch as well. */
  followEmbedded: Follow;
  /** The same for Meilisearch's index; null without it. */
  followMeili: Follow | null;
};

/** The search of the settings: Meilisearch with the embedded engine behind it, or the embedded engine alone. */
export function openSearch(means: Means, file: string, place: MeiliPlace | undefined): Search {
  const { db } = means;
  const embedded = openEmbeddedEngine(file);
  const followEmbedded = withSynonyms(means, embedded, () => followOutbox({ db }, embedded));
  if (!place) return { engine: embedded, followEmbedded, followMeili: null };
  const meili = new MeiliEngine(place, PRODUCT_SETTINGS);
  const engine = new ResilientEngine({
    ...{ ...means, primary: meili, spare: embedded },
    writtenAfter: (place) => writtenAfter(db, place),
  });
  return { engine, followEmbedded, followMeili: patientFollower(means, meili) };
}

function withSynonyms({ db }: Means, embedded: EmbeddedEngine, follow: Follow): Follow {
  const followSynonyms = synonymsFollower(db, (synonyms) => embedded.useSynonyms(synonyms));
  return async () => {
    await followSynonyms();
    return follow();
  };
}
