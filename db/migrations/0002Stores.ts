import { insertNames } from './ddl';

export const storeTables = [
  `CREATE TABLE "approvalState" ("name" TEXT PRIMARY KEY)`,
  insertNames('approvalState', ['draft', 'submitted', 'approved', 'returned', 'suspended']),
  `CREATE TABLE "photo" (
    "id" $ID,
    "hash" TEXT NOT NULL UNIQUE,
    "mime" TEXT NOT NULL,
    "width" BIGINT NOT NULL CHECK ("width" > 0),
    "height" BIGINT NOT NULL CHECK ("height" > 0),
    "byteSize" BIGINT NOT NULL CHECK ("byteSize" > 0),
    "source" TEXT NOT NULL,
    "sourceRef" TEXT NOT NULL DEFAULT '',
    "createdAt" BIGINT NOT NULL
  )`,
  `CREATE TABLE "store" (
    "id" $ID,
    "slug" TEXT NOT NULL UNIQUE,
    "name" TEXT NOT NULL,
    "ownerName" TEXT NOT NULL DEFAULT '',
    "story" TEXT NOT NULL DEFAULT '',
    "provinceCode" TEXT NOT NULL,
    "regency" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "categorySlug" TEXT NOT NULL,
    "nib" TEXT,
    "shippingPolicy" TEXT NOT NULL DEFAULT '',
    "returnPolicy" TEXT NOT NULL DEFAULT '',
    "paymentPolicy" TEXT NOT NULL DEFAULT '',
    "logoPhotoId" BIGINT REFERENCES "photo" ("id"),
    "preferredContact" TEXT NOT NULL CHECK ("preferredContact" IN ('whatsapp', 'instagram', 'messenger')),
    "approval" TEXT NOT NULL REFERENCES "approvalState" ("name"),
    "createdAt" BIGINT NOT NULL,
    "updatedAt" BIGINT NOT NULL,
    "version" BIGINT NOT NULL DEFAULT 1
  )`,
  `CREATE INDEX "storeByProvince" ON "store" ("provinceCode", "id")`,
  `CREATE TABLE "storeContact" (
    "storeId" BIGINT NOT NULL REFERENCES "store" ("id"),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('whatsapp', 'whatsapp_backup', 'instagram', 'messenger')),
    "value" TEXT NOT NULL,
    PRIMARY KEY ("storeId", "kind")
  )`,
  `CREATE INDEX "storeContactByValue" ON "storeContact" ("value")`,
  // Minutes after the store's local midnight; a shop that closes after midnight has closesMinute over 1440.
  `CREATE TABLE "storeHours" (
    "storeId" BIGINT NOT NULL REFERENCES "store" ("id"),
    "weekday" BIGINT NOT NULL CHECK ("weekday" BETWEEN 0 AND 6),
    "opensMinute" BIGINT NOT NULL CHECK ("opensMinute" BETWEEN 0 AND 1439),
    "closesMinute" BIGINT NOT NULL CHECK ("closesMinute" > "opensMinute" AND "closesMinute" <= 2880),
    PRIMARY KEY ("storeId", "weekday", "opensMinute")
  )`,
  `CREATE TABLE "storeClosure" (
    "id" $ID,
    "storeId" BIGINT NOT NULL REFERENCES "store" ("id"),
    "fromAt" BIGINT NOT NULL,
    "untilAt" BIGINT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    CHECK ("fromAt" < "untilAt")
  )`,
  `CREATE INDEX "storeClosureByStore" ON "storeClosure" ("storeId", "untilAt")`,
  // History of stores, products and edits; the present state stands in the subject's own row.
  `CREATE TABLE "approvalEvent" (
    "id" $ID,
    "subjectKind" TEXT NOT NULL CHECK ("subjectKind" IN ('store', 'product', 'edit')),
    "subjectId" BIGINT NOT NULL,
    "state" TEXT NOT NULL REFERENCES "approvalState" ("name"),
    "reason" TEXT NOT NULL DEFAULT '',
    "actorKind" TEXT NOT NULL,
    "actorId" BIGINT,
    "at" BIGINT NOT NULL
  )`,
  `CREATE INDEX "approvalEventBySubject" ON "approvalEvent" ("subjectKind", "subjectId", "id")`,
];
