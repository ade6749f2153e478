/** What the codes of sign-in count, which contact a code confirms, and how a change of an account was asked for. */
export const accountColumns = [
  // Which contact of hers a person confirms; null: the code is for coming in.
  `ALTER TABLE "signInCode" ADD COLUMN "contactKind" TEXT
    CHECK ("contactKind" IN ('phone', 'email', 'backupPhone'))`,
  `CREATE INDEX "signInCodeByBrowser" ON "signInCode" ("browserHash", "id")`,
  // The session in which a change was asked for, and what an organizer has seen as proof.
  `ALTER TABLE "pendingChange" ADD COLUMN "sessionId" BIGINT REFERENCES "session" ("id")`,
  `ALTER TABLE "pendingChange" ADD COLUMN "proof" TEXT NOT NULL DEFAULT ''`,
  // Tries that are counted, by a one-way key of an address or a number: they outlast a restart.
  `CREATE TABLE "signInTry" (
    "id" $ID,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "at" BIGINT NOT NULL
  )`,
  `CREATE INDEX "signInTryByKey" ON "signInTry" ("kind", "key", "at")`,
  `CREATE INDEX "signInTryByTime" ON "signInTry" ("at")`,
];
