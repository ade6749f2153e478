/** What joining looks up, and contacts that change a day after they were asked for. */
export const joiningTables = [
  `CREATE INDEX "storeMemberByStore" ON "storeMember" ("storeId", "role", "personId")`,
  // An edit after approval is of a store or of a product: their ids are not the same.
  `ALTER TABLE "approvalEvent" ADD COLUMN "editOf" TEXT NOT NULL DEFAULT 'product'
    CHECK ("editOf" IN ('store', 'product'))`,
  // Somebody who has taken a phone must not turn a store's customers to another contact at once: a new one holds a day
  // later, and may be stopped until then. An empty value takes the contact away.
  `CREATE TABLE "storeContactChange" (
    "id" $ID,
    "storeId" BIGINT NOT NULL REFERENCES "store" ("id"),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('whatsapp', 'whatsapp_backup', 'instagram', 'messenger')),
    "value" TEXT NOT NULL,
    "askedBy" BIGINT NOT NULL REFERENCES "person" ("id"),
    "askedAt" BIGINT NOT NULL,
    "holdsAt" BIGINT NOT NULL,
    "doneAt" BIGINT,
    "stoppedAt" BIGINT
  )`,
  `CREATE INDEX "storeContactChangeByStore" ON "storeContactChange" ("storeId", "id")`,
  `CREATE INDEX "storeContactChangeByTime" ON "storeContactChange" ("holdsAt") WHERE "doneAt" IS NULL AND "stoppedAt" IS NULL`,
];
