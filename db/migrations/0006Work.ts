export const workTables = [
  // Append-only log of what changed. Each index follows it with a cursor of its own, in the order of (xid, id):
  // on PostgreSQL a reader stops below the oldest running transaction, so that one that commits late, with an
  // id drawn early, is not passed over. SQLite has one writer at a time, there every xid is 0.
  `CREATE TABLE "outbox" (
    "id" $ID,
    "subjectKind" TEXT NOT NULL,
    "subjectId" BIGINT NOT NULL,
    "at" BIGINT NOT NULL,
    "xid" BIGINT NOT NULL DEFAULT (pg_current_xact_id()::text::bigint)
  )`,
  `CREATE INDEX "outboxByTransaction" ON "outbox" ("xid", "id")`,
  `CREATE TABLE "job" (
    "id" $ID,
    "kind" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "uniqueKey" TEXT UNIQUE,
    "runAt" BIGINT NOT NULL,
    "attempts" BIGINT NOT NULL DEFAULT 0,
    "claimedUntilAt" BIGINT,
    "doneAt" BIGINT,
    "failedAt" BIGINT,
    "lastError" TEXT NOT NULL DEFAULT '',
    "createdAt" BIGINT NOT NULL
  )`,
  `CREATE INDEX "jobByRunAt" ON "job" ("doneAt", "failedAt", "runAt")`,
];
