/**
 * How many pieces confirming took out of the counted stock: none where the seller did not count then. What an order
 * that was confirmed before took is what its cancelling would have put back.
 */
export const takenColumns = [
  `ALTER TABLE "orderLine" ADD COLUMN "takenPieces" BIGINT NOT NULL DEFAULT 0
    CHECK ("takenPieces" BETWEEN 0 AND "quantity")`,
  `UPDATE "orderLine" SET "takenPieces" = "quantity"
    WHERE "orderId" IN (SELECT "id" FROM "storeOrder" WHERE "state" IN ('confirmed', 'shipped', 'done'))
      AND "variantId" IN (SELECT "id" FROM "variant" WHERE "stock" IS NOT NULL)`,
];
