/** What a feed last gave out, to go on with when the next one would lose most of it. */
export const feedTables = [
  // storeId 0: the feed of the whole festival.
  `CREATE TABLE "feedState" (
    "id" $ID,
    "festivalId" BIGINT NOT NULL REFERENCES "festival" ("id"),
    "storeId" BIGINT NOT NULL,
    "itemCount" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    "changedAt" BIGINT NOT NULL,
    "heldAt" BIGINT,
    "freshCount" BIGINT,
    "lostCount" BIGINT,
    "agreedAt" BIGINT,
    "agreedBy" BIGINT REFERENCES "person" ("id"),
    UNIQUE ("festivalId", "storeId")
  )`,
  // A body is named by its content and never changes: a feed that is being sent stays whole while the next is made.
  `CREATE TABLE "feedBody" (
    "hash" TEXT PRIMARY KEY,
    "items" TEXT NOT NULL,
    "usedAt" BIGINT NOT NULL
  )`,
  `CREATE INDEX "feedBodyByUse" ON "feedBody" ("usedAt")`,
  `CREATE TABLE "feedPart" (
    "feedId" BIGINT NOT NULL REFERENCES "feedState" ("id") ON DELETE CASCADE,
    "block" BIGINT NOT NULL,
    "hash" TEXT NOT NULL REFERENCES "feedBody" ("hash"),
    "itemCount" BIGINT NOT NULL,
    PRIMARY KEY ("feedId", "block")
  )`,
  `CREATE INDEX "feedPartByHash" ON "feedPart" ("hash")`,
];
