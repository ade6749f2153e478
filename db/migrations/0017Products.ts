/** What the panel of products needs: its lists in the order that they are asked for, and a form that is sent twice. */
export const productColumns = [
  // Made with the empty form of a new product: whatever that form sends, and however often, is one product.
  `ALTER TABLE "product" ADD COLUMN "formKey" TEXT CHECK (length("formKey") BETWEEN 8 AND 64)`,
  `CREATE UNIQUE INDEX "productByFormKey" ON "product" ("storeId", "formKey")`,
  `CREATE INDEX "productByName" ON "product" ("storeId", lower("name"), "id")`,
  `CREATE INDEX "productByChange" ON "product" ("storeId", "updatedAt", "id")`,
  `CREATE INDEX "productByState" ON "product" ("storeId", "status", "approval", "id")`,
  // The few that are sold out, so that a store of thousands finds them at once.
  `CREATE INDEX "variantSoldOut" ON "variant" ("storeId", "productId") WHERE "stock" = 0 AND "archivedAt" IS NULL`,
];
