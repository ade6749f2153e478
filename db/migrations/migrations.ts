import type { Kysely, Migration } from 'kysely';
import { festivalTables } from './0001Festival';
import { storeTables } from './0002Stores';
import { catalogTables } from './0003Catalog';
import { entryTables } from './0004Entries';
import { orderTables } from './0005Orders';
import { workTables } from './0006Work';
import { takenColumns } from './0007Taken';
import { searchTables } from './0008Search';
import { indexWriterTables } from './0009IndexWriters';
import { licenceColumns } from './0010Licences';
import { accountTables } from './0011Accounts';
import { sellingTables } from './0012Selling';
import { photoColumns } from './0013Photos';
import { joiningTables } from './0014Joining';
import { accountColumns } from './0016Accounts';
import { productColumns } from './0017Products';
import { curationTables } from './0018Curation';
import { importTables } from './0019Imports';
import { feedTables } from './0020Feeds';
import { type DialectName, runStatements } from './ddl';

const STATEMENTS = {
  '0001Festival': festivalTables,
  '0002Stores': storeTables,
  '0003Catalog': catalogTables,
  '0004Entries': entryTables,
  '0005Orders': orderTables,
  '0006Work': workTables,
  '0007Taken': takenColumns,
  '0008Search': searchTables,
  '0009IndexWriters': indexWriterTables,
  '0010Licences': licenceColumns,
  '0011Accounts': accountTables,
  '0012Selling': sellingTables,
  '0013Photos': photoColumns,
  '0014Joining': joiningTables,
  '0016Accounts': accountColumns,
  '0017Products': productColumns,
  '0018Curation': curationTables,
  '0019Imports': importTables,
  '0020Feeds': feedTables,
};

/** The migrations by name, in order. Only forwards: a mistake is mended by the next one. */
export function migrationsFor(dialect: DialectName): Record<string, Migration> {
  return Object.fromEntries(
    Object.entries(STATEMENTS).map(([name, statements]) => [
      name,
      { up: (db: Kysely<unknown>) => runStatements(db, dialect, statements) },
    ]),
  );
}
