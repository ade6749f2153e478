import type { Generated } from 'kysely';
import type { Instant } from './columns';
import type { ActorKind } from './stores';

export type ImportState = 'checked' | 'saving' | 'saved' | 'stopped';
export type ImportOutcome = 'created' | 'updated' | 'unchanged' | 'refused';

export type ImportTables = {
  importRun: {
    id: Generated<number>;
    storeId: number;
    actorKind: ActorKind;
    actorId: number | null;
    state: ImportState;
    fileName: string;
    fileHash: string;
    /** JSON: what the report says of the table, and how many rows were passed over. */
    facts: string;
    itemCount: Generated<number>;
    /** So many of its items are saved. */
    position: Generated<number>;
    /** Whoever saves it renews this; one that is past was left by a process that has ended. */
    claimedUntilAt: Generated<Instant>;
    createdAt: Instant;
    endedAt: Instant | null;
  };
  importItem: {
    runId: number;
    position: number;
    /** JSON: the rows of the file, with what was wrong in them and the pictures they name. */
    rows: string;
    outcome: ImportOutcome;
    productId: number | null;
    /** JSON: the product as it stands afterwards; null for a refused row. */
    after: string | null;
    /** JSON: old and new values, field by field. */
    changes: Generated<string>;
    /** JSON: the product as it stood before it was saved; null for a new one. */
    before: string | null;
    /** Of the product, as this import left it. */
    version: number | null;
  };
  productPicture: {
    productId: number;
    position: number;
    /** A web address, or the name of a file. */
    ref: string;
    /** SHA-256 of the bytes as they came in an archive. */
    sourceHash: string | null;
    photoId: number | null;
    problem: string | null;
  };
};
