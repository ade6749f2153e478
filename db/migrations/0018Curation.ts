/** Products that sellers put forward for the stage and the offers of a festival, and what homes of panels count. */
export const curationTables = [
  // Apart from productEntry, which says whether a product is in the festival at all: one that is put forward, or sent
  // back, is sold like any other.
  `CREATE TABLE "nomination" (
    "festivalId" BIGINT NOT NULL REFERENCES "festival" ("id"),
    "productId" BIGINT NOT NULL,
    "storeId" BIGINT NOT NULL,
    "state" TEXT NOT NULL REFERENCES "entryState" ("name"),
    "reason" TEXT NOT NULL DEFAULT '',
    "nominatedAt" BIGINT NOT NULL,
    "decidedAt" BIGINT,
    "decidedBy" BIGINT REFERENCES "person" ("id"),
    PRIMARY KEY ("productId", "festivalId"),
    FOREIGN KEY ("productId", "storeId") REFERENCES "product" ("id", "storeId")
  )`,
  `CREATE INDEX "nominationByState" ON "nomination" ("festivalId", "state", "nominatedAt", "productId")`,
  `CREATE INDEX "nominationByStore" ON "nomination" ("storeId", "festivalId", "state", "productId")`,
  `CREATE INDEX "productDraftByPerson" ON "productDraft" ("personId", "productId")`,
  // The few of which little is left, so that a store of thousands counts them at once.
  `CREATE INDEX "variantLow" ON "variant" ("storeId", "productId") WHERE "stock" <= 3 AND "archivedAt" IS NULL`,
];
