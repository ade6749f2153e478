import { insertNames } from './ddl';

export const entryTables = [
  `CREATE TABLE "entryState" ("name" TEXT PRIMARY KEY)`,
  insertNames('entryState', ['nominated', 'accepted', 'returned', 'withdrawn']),
  `CREATE TABLE "storeEntry" (
    "festivalId" BIGINT NOT NULL REFERENCES "festival" ("id"),
    "storeId" BIGINT NOT NULL REFERENCES "store" ("id"),
    "state" TEXT NOT NULL REFERENCES "entryState" ("name"),
    "enteredAt" BIGINT NOT NULL,
    PRIMARY KEY ("festivalId", "storeId")
  )`,
  `CREATE INDEX "storeEntryByStore" ON "storeEntry" ("storeId")`,
  // By product first: looked up for products at hand. By festival first, SQLite would read a whole festival instead.
  `CREATE TABLE "productEntry" (
    "festivalId" BIGINT NOT NULL REFERENCES "festival" ("id"),
    "productId" BIGINT NOT NULL REFERENCES "product" ("id"),
    "state" TEXT NOT NULL REFERENCES "entryState" ("name"),
    "enteredAt" BIGINT NOT NULL,
    PRIMARY KEY ("productId", "festivalId")
  )`,
  `CREATE TABLE "offer" (
    "id" $ID,
    "variantId" BIGINT NOT NULL REFERENCES "variant" ("id"),
    "festivalId" BIGINT NOT NULL REFERENCES "festival" ("id"),
    "priceRupiah" BIGINT NOT NULL CHECK ("priceRupiah" BETWEEN 100 AND 1000000000),
    "startsAt" BIGINT NOT NULL,
    "endsAt" BIGINT NOT NULL,
    CHECK ("startsAt" < "endsAt")
  )`,
  `CREATE INDEX "offerByVariant" ON "offer" ("variantId", "endsAt")`,
  `CREATE INDEX "offerByEnd" ON "offer" ("festivalId", "endsAt", "id")`,
  `CREATE TABLE "slot" (
    "id" $ID,
    "festivalId" BIGINT NOT NULL REFERENCES "festival" ("id"),
    "place" TEXT NOT NULL CHECK ("place" IN ('stage', 'offers')),
    "storeId" BIGINT REFERENCES "store" ("id"),
    "productId" BIGINT REFERENCES "product" ("id"),
    "startsAt" BIGINT NOT NULL,
    "endsAt" BIGINT NOT NULL,
    "position" BIGINT NOT NULL DEFAULT 0,
    CHECK ("startsAt" < "endsAt"),
    CHECK (("storeId" IS NULL) <> ("productId" IS NULL))
  )`,
  `CREATE INDEX "slotByTime" ON "slot" ("festivalId", "place", "endsAt")`,
  // Page views counted by day (days since 1970 in WIB), without persons.
  `CREATE TABLE "visitDay" (
    "subjectKind" TEXT NOT NULL CHECK ("subjectKind" IN ('store', 'product')),
    "subjectId" BIGINT NOT NULL,
    "day" BIGINT NOT NULL,
    "visits" BIGINT NOT NULL CHECK ("visits" >= 0),
    PRIMARY KEY ("subjectKind", "subjectId", "day")
  )`,
  // The same, summed by store, so that the home page finds those whom few have seen without adding up.
  `CREATE TABLE "storeVisits" (
    "storeId" BIGINT PRIMARY KEY REFERENCES "store" ("id"),
    "visits" BIGINT NOT NULL DEFAULT 0 CHECK ("visits" >= 0)
  )`,
  `CREATE INDEX "storeVisitsByCount" ON "storeVisits" ("visits", "storeId")`,
];
