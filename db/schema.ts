import type { Generated, Insertable, Selectable } from 'kysely';
import type { AccountTables } from './schema/accounts';
import type { CatalogTables } from './schema/catalog';
import type { Instant } from './schema/columns';
import type { CurationTables } from './schema/curation';
import type { FeedTables } from './schema/feeds';
import type { FestivalTables } from './schema/festival';
import type { ImportTables } from './schema/imports';
import type { OrderTables } from './schema/orders';
import type { SearchTables } from './schema/search';
import type { SellingTables } from './schema/selling';
import type { StoreTables } from './schema/stores';

type OutboxTable = {
  id: Generated<number>;
  subjectKind: 'store' | 'product' | 'festival' | 'searchTuning';
  subjectId: number;
  at: Instant;
  xid: Generated<number>;
};

type JobTable = {
  id: Generated<number>;
  kind: string;
  payload: string;
  uniqueKey: string | null;
  runAt: Instant;
  attempts: Generated<number>;
  claimedUntilAt: Instant | null;
  doneAt: Instant | null;
  failedAt: Instant | null;
  lastError: Generated<string>;
  createdAt: Instant;
};

type IndexWriterTable = { name: string; turn: number; untilAt: Instant };

/** All tables, as both databases have them. */
export type Database = FestivalTables &
  StoreTables &
  CatalogTables &
  OrderTables &
  SearchTables &
  AccountTables &
  SellingTables &
  CurationTables &
  FeedTables &
  ImportTables & { outbox: OutboxTable; job: JobTable; indexWriter: IndexWriterTable };

export type Row<T extends keyof Database> = Selectable<Database[T]>;
export type NewRow<T extends keyof Database> = Insertable<Database[T]>;
