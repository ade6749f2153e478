export const searchTables = [
  // What people tune the search with. Words and queries stand as SearchText writes them: lower case, no diacritics.
  `CREATE TABLE "searchSynonym" (
    "word" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    PRIMARY KEY ("word", "meaning"),
    CHECK ("word" <> "meaning")
  )`,
  `CREATE TABLE "searchRedirect" (
    "query" TEXT PRIMARY KEY,
    "path" TEXT NOT NULL
  )`,
  `CREATE TABLE "searchPin" (
    "query" TEXT NOT NULL,
    "productId" BIGINT NOT NULL REFERENCES "product" ("id"),
    "position" BIGINT NOT NULL,
    PRIMARY KEY ("query", "productId")
  )`,
  `CREATE INDEX "searchPinByProduct" ON "searchPin" ("productId")`,
  // Who changed what and when: a row for each change, never altered.
  `CREATE TABLE "searchTuningEvent" (
    "id" $ID,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('synonym', 'redirect', 'pin')),
    "change" TEXT NOT NULL CHECK ("change" IN ('added', 'removed')),
    "query" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" BIGINT,
    "at" BIGINT NOT NULL
  )`,
  // Searches counted by day (days since 1970 in WIB), without persons. "results": of the day's last such search.
  `CREATE TABLE "searchDay" (
    "day" BIGINT NOT NULL,
    "text" TEXT NOT NULL,
    "searches" BIGINT NOT NULL CHECK ("searches" >= 0),
    "results" BIGINT NOT NULL CHECK ("results" >= 0),
    "chosen" BIGINT NOT NULL CHECK ("chosen" >= 0),
    PRIMARY KEY ("day", "text")
  )`,
];
