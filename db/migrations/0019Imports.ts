/** Files of sellers that become products: what they said, how far they are saved, and the pictures they named. */
export const importTables = [
  // `position`: so many of its items are saved. A run that is checked or saved keeps its file until it is forgotten.
  `CREATE TABLE "importRun" (
    "id" $ID,
    "storeId" BIGINT NOT NULL REFERENCES "store" ("id"),
    "actorKind" TEXT NOT NULL,
    "actorId" BIGINT,
    "state" TEXT NOT NULL CHECK ("state" IN ('checked', 'saving', 'saved', 'stopped')),
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "facts" TEXT NOT NULL,
    "itemCount" BIGINT NOT NULL DEFAULT 0,
    "position" BIGINT NOT NULL DEFAULT 0,
    "claimedUntilAt" BIGINT NOT NULL DEFAULT 0,
    "createdAt" BIGINT NOT NULL,
    "endedAt" BIGINT,
    CHECK ("position" BETWEEN 0 AND "itemCount")
  )`,
  `CREATE INDEX "importRunByStore" ON "importRun" ("storeId", "id")`,
  // One import of a store at a time; the next waits.
  `CREATE UNIQUE INDEX "importRunSaving" ON "importRun" ("storeId") WHERE "state" = 'saving'`,
  // A product of the file with its rows, or a refused row. "before": what an undo needs.
  `CREATE TABLE "importItem" (
    "runId" BIGINT NOT NULL REFERENCES "importRun" ("id") ON DELETE CASCADE,
    "position" BIGINT NOT NULL,
    "rows" TEXT NOT NULL,
    "outcome" TEXT NOT NULL CHECK ("outcome" IN ('created', 'updated', 'unchanged', 'refused')),
    "productId" BIGINT,
    "after" TEXT,
    "changes" TEXT NOT NULL DEFAULT '[]',
    "before" TEXT,
    "version" BIGINT,
    PRIMARY KEY ("runId", "position")
  )`,
  `CREATE INDEX "importItemByOutcome" ON "importItem" ("runId", "outcome", "position")`,
  // The pictures of a product as its file names them: a web address is fetched later, "problem" says why it was not.
  `CREATE TABLE "productPicture" (
    "productId" BIGINT NOT NULL REFERENCES "product" ("id"),
    "position" BIGINT NOT NULL,
    "ref" TEXT NOT NULL,
    "sourceHash" TEXT,
    "photoId" BIGINT REFERENCES "photo" ("id"),
    "problem" TEXT,
    PRIMARY KEY ("productId", "position")
  )`,
  `CREATE INDEX "productPictureByPhoto" ON "productPicture" ("photoId")`,
];
