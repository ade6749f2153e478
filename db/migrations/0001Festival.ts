import { insertNames } from './ddl';

export const festivalTables = [
  `CREATE TABLE "phaseKind" ("name" TEXT PRIMARY KEY)`,
  insertNames('phaseKind', ['preparation', 'teaser', 'open', 'peak', 'closed', 'archive']),
  `CREATE TABLE "festival" (
    "id" $ID,
    "slug" TEXT NOT NULL UNIQUE,
    "nameId" TEXT NOT NULL, "nameEn" TEXT NOT NULL,
    "themeId" TEXT NOT NULL DEFAULT '', "themeEn" TEXT NOT NULL DEFAULT '',
    "storyId" TEXT NOT NULL DEFAULT '', "storyEn" TEXT NOT NULL DEFAULT '',
    "orderPrefix" TEXT NOT NULL CHECK (length("orderPrefix") BETWEEN 2 AND 5),
    "checksProductsFirst" BIGINT NOT NULL DEFAULT 1 CHECK ("checksProductsFirst" IN (0, 1)),
    "createdAt" BIGINT NOT NULL
  )`,
  // A phase ends where the next one starts: gaps and overlaps cannot be written.
  `CREATE TABLE "festivalPhase" (
    "id" $ID,
    "festivalId" BIGINT NOT NULL REFERENCES "festival" ("id"),
    "kind" TEXT NOT NULL REFERENCES "phaseKind" ("name"),
    "startsAt" BIGINT NOT NULL,
    UNIQUE ("festivalId", "startsAt")
  )`,
  // Every slug that was ever used, of every kind: the key makes reuse impossible, an old one finds its owner.
  `CREATE TABLE "slug" (
    "kind" TEXT NOT NULL CHECK ("kind" IN ('store', 'product', 'festival')),
    "slug" TEXT NOT NULL,
    "ownerId" BIGINT NOT NULL,
    PRIMARY KEY ("kind", "slug")
  )`,
  `CREATE TABLE "installation" ("key" TEXT PRIMARY KEY, "value" TEXT NOT NULL)`,
];
