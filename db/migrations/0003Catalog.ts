import { insertNames } from './ddl';

export const catalogTables = [
  `CREATE TABLE "productStatus" ("name" TEXT PRIMARY KEY)`,
  insertNames('productStatus', ['draft', 'active', 'archived']),
  `CREATE TABLE "product" (
    "id" $ID,
    "storeId" BIGINT NOT NULL REFERENCES "store" ("id"),
    "slug" TEXT NOT NULL UNIQUE,
    "name" TEXT NOT NULL CHECK (length("name") BETWEEN 3 AND 255),
    "description" TEXT NOT NULL DEFAULT '' CHECK (length("description") <= 5000),
    "categorySlug" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "weightGrams" BIGINT CHECK ("weightGrams" > 0),
    "madeIn" TEXT NOT NULL DEFAULT '',
    "brand" TEXT, "halal" TEXT, "pirt" TEXT, "bpom" TEXT, "sni" TEXT,
    "status" TEXT NOT NULL REFERENCES "productStatus" ("name"),
    "approval" TEXT NOT NULL REFERENCES "approvalState" ("name"),
    "disputedAt" BIGINT,
    "soldCount" BIGINT NOT NULL DEFAULT 0 CHECK ("soldCount" >= 0),
    "createdAt" BIGINT NOT NULL,
    "updatedAt" BIGINT NOT NULL,
    "version" BIGINT NOT NULL DEFAULT 1,
    UNIQUE ("id", "storeId")
  )`,
  `CREATE INDEX "productByStore" ON "product" ("storeId", "id")`,
  // The store stands here too, so that a SKU is unique in a store; the pair of keys holds them together.
  `CREATE TABLE "variant" (
    "id" $ID,
    "productId" BIGINT NOT NULL,
    "storeId" BIGINT NOT NULL,
    "sku" TEXT CHECK (length("sku") BETWEEN 1 AND 64),
    "options" TEXT NOT NULL DEFAULT '[]',
    "optionKey" TEXT NOT NULL DEFAULT '',
    "priceRupiah" BIGINT NOT NULL CHECK ("priceRupiah" BETWEEN 100 AND 1000000000),
    "stock" BIGINT CHECK ("stock" >= 0),
    "preorder" BIGINT NOT NULL DEFAULT 0 CHECK ("preorder" IN (0, 1)),
    "position" BIGINT NOT NULL DEFAULT 0,
    "archivedAt" BIGINT,
    FOREIGN KEY ("productId", "storeId") REFERENCES "product" ("id", "storeId"),
    UNIQUE ("productId", "optionKey"),
    UNIQUE ("storeId", "sku")
  )`,
  `CREATE INDEX "variantByProduct" ON "variant" ("productId", "position")`,
  `CREATE TABLE "priceChange" (
    "id" $ID,
    "variantId" BIGINT NOT NULL REFERENCES "variant" ("id"),
    "priceRupiah" BIGINT NOT NULL CHECK ("priceRupiah" > 0),
    "at" BIGINT NOT NULL
  )`,
  `CREATE INDEX "priceChangeByVariant" ON "priceChange" ("variantId", "at")`,
  `CREATE TABLE "productPhoto" (
    "productId" BIGINT NOT NULL REFERENCES "product" ("id"),
    "position" BIGINT NOT NULL,
    "photoId" BIGINT NOT NULL REFERENCES "photo" ("id"),
    "alt" TEXT NOT NULL DEFAULT '',
    PRIMARY KEY ("productId", "position"),
    UNIQUE ("productId", "photoId")
  )`,
  `CREATE TABLE "rendition" (
    "photoId" BIGINT NOT NULL REFERENCES "photo" ("id"),
    "width" BIGINT NOT NULL,
    "format" TEXT NOT NULL,
    "byteSize" BIGINT NOT NULL,
    "createdAt" BIGINT NOT NULL,
    PRIMARY KEY ("photoId", "width", "format")
  )`,
];
