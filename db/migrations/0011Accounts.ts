/** People, what they may do, how they sign in, what they agreed to and what happened to their accounts. */
export const accountTables = [
  // E-mail in lower case, numbers in E.164. Whoever deletes the account keeps the row (orders and records point at
  // it) and nothing that tells who it was.
  `CREATE TABLE "person" (
    "id" $ID,
    "name" TEXT NOT NULL DEFAULT '' CHECK (length("name") <= 120),
    "email" TEXT UNIQUE,
    "phone" TEXT UNIQUE,
    "backupPhone" TEXT,
    "passwordHash" TEXT,
    "createdAt" BIGINT NOT NULL,
    "updatedAt" BIGINT NOT NULL,
    "deletedAt" BIGINT,
    CHECK ("deletedAt" IS NOT NULL OR "email" IS NOT NULL OR "phone" IS NOT NULL)
  )`,
  `CREATE INDEX "personByBackupPhone" ON "person" ("backupPhone")`,
  `CREATE TABLE "personRole" (
    "personId" BIGINT NOT NULL REFERENCES "person" ("id"),
    "role" TEXT NOT NULL CHECK ("role" IN ('mentor', 'organizer', 'admin')),
    "grantedAt" BIGINT NOT NULL,
    "grantedBy" BIGINT REFERENCES "person" ("id"),
    PRIMARY KEY ("personId", "role")
  )`,
  `CREATE INDEX "personRoleByRole" ON "personRole" ("role", "personId")`,
  `CREATE TABLE "storeMember" (
    "storeId" BIGINT NOT NULL REFERENCES "store" ("id"),
    "personId" BIGINT NOT NULL REFERENCES "person" ("id"),
    "role" TEXT NOT NULL CHECK ("role" IN ('owner', 'staff')),
    "joinedAt" BIGINT NOT NULL,
    "endedAt" BIGINT,
    PRIMARY KEY ("storeId", "personId")
  )`,
  `CREATE INDEX "storeMemberByPerson" ON "storeMember" ("personId", "storeId")`,
  // An organizer who acts as a store's seller, for a short time and with a reason; the seller can read it.
  `CREATE TABLE "acting" (
    "id" $ID,
    "organizerId" BIGINT NOT NULL REFERENCES "person" ("id"),
    "storeId" BIGINT NOT NULL REFERENCES "store" ("id"),
    "reason" TEXT NOT NULL CHECK (length("reason") BETWEEN 5 AND 500),
    "startedAt" BIGINT NOT NULL,
    "untilAt" BIGINT NOT NULL,
    "endedAt" BIGINT,
    CHECK ("startedAt" < "untilAt")
  )`,
  `CREATE INDEX "actingByStore" ON "acting" ("storeId", "id")`,
  `CREATE TABLE "actingAct" (
    "id" $ID,
    "actingId" BIGINT NOT NULL REFERENCES "acting" ("id"),
    "page" TEXT NOT NULL,
    "intent" TEXT NOT NULL,
    "at" BIGINT NOT NULL
  )`,
  `CREATE INDEX "actingActByActing" ON "actingAct" ("actingId", "id")`,
  // Only the SHA-256 of a token is kept: who reads the table cannot sign in with it.
  `CREATE TABLE "session" (
    "id" $ID,
    "tokenHash" TEXT NOT NULL UNIQUE,
    "personId" BIGINT NOT NULL REFERENCES "person" ("id"),
    "isOrganizer" BIGINT NOT NULL CHECK ("isOrganizer" IN (0, 1)),
    "device" TEXT NOT NULL DEFAULT '',
    "storeId" BIGINT REFERENCES "store" ("id"),
    "actingId" BIGINT REFERENCES "acting" ("id"),
    "createdAt" BIGINT NOT NULL,
    "seenAt" BIGINT NOT NULL,
    "expiresAt" BIGINT NOT NULL,
    "endedAt" BIGINT
  )`,
  `CREATE INDEX "sessionByPerson" ON "session" ("personId", "id")`,
  // One row for each time a code was asked for, also for addresses that nobody has: the answer is the same.
  `CREATE TABLE "signInCode" (
    "id" $ID,
    "purpose" TEXT NOT NULL CHECK ("purpose" IN ('signIn', 'join', 'recover', 'confirm')),
    "channel" TEXT NOT NULL CHECK ("channel" IN ('whatsapp', 'email')),
    "address" TEXT NOT NULL,
    "personId" BIGINT REFERENCES "person" ("id"),
    "codeHash" TEXT,
    "linkHash" TEXT UNIQUE,
    "triesLeft" BIGINT NOT NULL CHECK ("triesLeft" >= 0),
    "addressKey" TEXT NOT NULL DEFAULT '',
    "browserHash" TEXT NOT NULL DEFAULT '',
    "createdAt" BIGINT NOT NULL,
    "expiresAt" BIGINT NOT NULL,
    "sentAt" BIGINT,
    "sentBy" BIGINT REFERENCES "person" ("id"),
    "usedAt" BIGINT
  )`,
  `CREATE INDEX "signInCodeByAddress" ON "signInCode" ("address", "id")`,
  `CREATE INDEX "signInCodeByWaiting" ON "signInCode" ("sentAt", "createdAt")`,
  // Append-only: sign-ins, changed passwords and contacts, recoveries, roles given and taken.
  `CREATE TABLE "accountEvent" (
    "id" $ID,
    "personId" BIGINT NOT NULL REFERENCES "person" ("id"),
    "kind" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "actorKind" TEXT NOT NULL,
    "actorId" BIGINT,
    "at" BIGINT NOT NULL
  )`,
  `CREATE INDEX "accountEventByPerson" ON "accountEvent" ("personId", "id")`,
  // Changes by which somebody else could take an account or its customers: they hold a day later, and may be
  // stopped until then.
  `CREATE TABLE "pendingChange" (
    "id" $ID,
    "personId" BIGINT NOT NULL REFERENCES "person" ("id"),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('phone', 'email', 'backupPhone')),
    "value" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "askedAt" BIGINT NOT NULL,
    "holdsAt" BIGINT NOT NULL,
    "approvedBy" BIGINT REFERENCES "person" ("id"),
    "doneAt" BIGINT,
    "stoppedAt" BIGINT
  )`,
  `CREATE INDEX "pendingChangeByPerson" ON "pendingChange" ("personId", "id")`,
  `CREATE INDEX "pendingChangeByTime" ON "pendingChange" ("doneAt", "stoppedAt", "holdsAt")`,
  `CREATE TABLE "invitation" (
    "id" $ID,
    "storeId" BIGINT NOT NULL REFERENCES "store" ("id"),
    "tokenHash" TEXT NOT NULL UNIQUE,
    "invitedBy" BIGINT NOT NULL REFERENCES "person" ("id"),
    "createdAt" BIGINT NOT NULL,
    "expiresAt" BIGINT NOT NULL,
    "usedAt" BIGINT,
    "usedBy" BIGINT REFERENCES "person" ("id"),
    "withdrawnAt" BIGINT
  )`,
  `CREATE INDEX "invitationByStore" ON "invitation" ("storeId", "id")`,
  // UU 27/2022 articles 22 and 24: what was agreed to, in which version of the text, when, and when taken back.
  `CREATE TABLE "consent" (
    "id" $ID,
    "personId" BIGINT NOT NULL REFERENCES "person" ("id"),
    "purpose" TEXT NOT NULL CHECK ("purpose" IN ('account', 'publishContact', 'news', 'statistics')),
    "version" TEXT NOT NULL,
    "givenAt" BIGINT NOT NULL,
    "withdrawnAt" BIGINT
  )`,
  `CREATE INDEX "consentByPerson" ON "consent" ("personId", "purpose", "id")`,
  // What a person, or everybody of a store, is told in the panel. The payload is JSON, its form is of the kind.
  `CREATE TABLE "notice" (
    "id" $ID,
    "personId" BIGINT REFERENCES "person" ("id"),
    "storeId" BIGINT REFERENCES "store" ("id"),
    "kind" TEXT NOT NULL,
    "payload" TEXT NOT NULL DEFAULT '{}',
    "at" BIGINT NOT NULL,
    "readAt" BIGINT,
    CHECK (("personId" IS NULL) <> ("storeId" IS NULL))
  )`,
  `CREATE INDEX "noticeByPerson" ON "notice" ("personId", "id")`,
  `CREATE INDEX "noticeByStore" ON "notice" ("storeId", "id")`,
  // UU 27/2022 articles 42 to 44: erased on request, within 3 x 24 hours.
  `CREATE TABLE "deletionRequest" (
    "id" $ID,
    "personId" BIGINT NOT NULL REFERENCES "person" ("id"),
    "askedAt" BIGINT NOT NULL,
    "dueAt" BIGINT NOT NULL,
    "cancelledAt" BIGINT,
    "doneAt" BIGINT
  )`,
  `CREATE INDEX "deletionRequestByPerson" ON "deletionRequest" ("personId", "id")`,
  `CREATE INDEX "deletionRequestByDue" ON "deletionRequest" ("doneAt", "cancelledAt", "dueAt")`,
];
