/** What joining, drafts, photos under way and the poster kit need; and what a festival asks of those who join it. */
export const sellingTables = [
  // JSON: names of facts that a store must have before it can be approved.
  `ALTER TABLE "festival" ADD COLUMN "requiredFacts" TEXT NOT NULL DEFAULT '["whatsapp","story"]'`,
  `ALTER TABLE "festival" ADD COLUMN "minDiscountPercent" BIGINT NOT NULL DEFAULT 0
    CHECK ("minDiscountPercent" BETWEEN 0 AND 90)`,
  `ALTER TABLE "festival" ADD COLUMN "minStock" BIGINT NOT NULL DEFAULT 0 CHECK ("minStock" >= 0)`,
  `ALTER TABLE "storeEntry" ADD COLUMN "reason" TEXT NOT NULL DEFAULT ''`,
  `ALTER TABLE "productEntry" ADD COLUMN "reason" TEXT NOT NULL DEFAULT ''`,
  `CREATE INDEX "productEntryByState" ON "productEntry" ("festivalId", "state", "productId")`,
  `CREATE INDEX "storeByApproval" ON "store" ("approval", "id")`,
  `CREATE INDEX "productByApproval" ON "product" ("approval", "id")`,
  // Licences of the whole store; those of one product stand at the product. The NIB stands at the store itself.
  `CREATE TABLE "storeLicence" (
    "storeId" BIGINT NOT NULL REFERENCES "store" ("id"),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('pirt', 'halal', 'bpom')),
    "value" TEXT NOT NULL,
    PRIMARY KEY ("storeId", "kind")
  )`,
  // JSON of what was typed so far, as it was typed.
  `CREATE TABLE "joinDraft" (
    "personId" BIGINT PRIMARY KEY REFERENCES "person" ("id"),
    "facts" TEXT NOT NULL,
    "step" BIGINT NOT NULL DEFAULT 1 CHECK ("step" BETWEEN 1 AND 3),
    "updatedAt" BIGINT NOT NULL
  )`,
  // What a person has typed into a product's form and not saved yet, upon the version that she began from.
  `CREATE TABLE "productDraft" (
    "productId" BIGINT NOT NULL REFERENCES "product" ("id"),
    "personId" BIGINT NOT NULL REFERENCES "person" ("id"),
    "fields" TEXT NOT NULL,
    "baseVersion" BIGINT NOT NULL,
    "updatedAt" BIGINT NOT NULL,
    PRIMARY KEY ("productId", "personId")
  )`,
  // A photo that comes in pieces. "key" is made by the phone, so that a piece sent twice is one piece.
  `CREATE TABLE "photoUpload" (
    "id" $ID,
    "storeId" BIGINT NOT NULL REFERENCES "store" ("id"),
    "key" TEXT NOT NULL CHECK (length("key") BETWEEN 8 AND 64),
    "personId" BIGINT NOT NULL REFERENCES "person" ("id"),
    "fileName" TEXT NOT NULL DEFAULT '',
    "byteSize" BIGINT NOT NULL CHECK ("byteSize" > 0),
    "receivedBytes" BIGINT NOT NULL DEFAULT 0 CHECK ("receivedBytes" >= 0),
    "photoId" BIGINT REFERENCES "photo" ("id"),
    "productId" BIGINT REFERENCES "product" ("id"),
    "createdAt" BIGINT NOT NULL,
    "updatedAt" BIGINT NOT NULL,
    "doneAt" BIGINT,
    UNIQUE ("storeId", "key")
  )`,
  `CREATE INDEX "photoUploadByTime" ON "photoUpload" ("doneAt", "updatedAt")`,
  // Visits that came by a printed or shared picture of the store, by day (days since 1970 in WIB), without persons.
  `CREATE TABLE "referralDay" (
    "storeId" BIGINT NOT NULL REFERENCES "store" ("id"),
    "medium" TEXT NOT NULL CHECK ("medium" IN ('qr', 'poster', 'status', 'story', 'prices', 'link')),
    "day" BIGINT NOT NULL,
    "visits" BIGINT NOT NULL CHECK ("visits" >= 0),
    PRIMARY KEY ("storeId", "medium", "day")
  )`,
];
