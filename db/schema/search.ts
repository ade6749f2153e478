import type { Generated } from 'kysely';
import type { Instant } from './columns';
import type { ActorKind } from './stores';

/** Words and queries in these tables stand as `SearchText.normalized` writes them. */
export type SearchTables = {
  /** One way: whoever asks for `word` finds `meaning` too. */
  searchSynonym: { word: string; meaning: string };
  /** `path` is of this site, without the prefix of a language. */
  searchRedirect: { query: string; path: string };
  searchPin: { query: string; productId: number; position: number };
  searchTuningEvent: {
    id: Generated<number>;
    kind: 'synonym' | 'redirect' | 'pin';
    change: 'added' | 'removed';
    query: string;
    value: string;
    actorKind: ActorKind;
    actorId: number | null;
    at: Instant;
  };
  searchDay: { day: number; text: string; searches: number; results: number; chosen: number };
};
