/** What photos that people send need: the hash of what came, where an upload stands, and who uses a photo. */
export const photoColumns = [
  // What is kept was written anew; this is the SHA-256 of the bytes as they came.
  `ALTER TABLE "photo" ADD COLUMN "sourceHash" TEXT`,
  // The product that a photo is for; null: it becomes a product of its own.
  `ALTER TABLE "photoUpload" ADD COLUMN "forProductId" BIGINT REFERENCES "product" ("id")`,
  // The price for all that was chosen together.
  `ALTER TABLE "photoUpload" ADD COLUMN "priceRupiah" BIGINT CHECK ("priceRupiah" BETWEEN 100 AND 1000000000)`,
  // Why the picture was not taken; it is done then, too.
  `ALTER TABLE "photoUpload" ADD COLUMN "refusal" TEXT`,
  `CREATE INDEX "photoUploadByProduct" ON "photoUpload" ("productId")`,
  `CREATE INDEX "productPhotoByPhoto" ON "productPhoto" ("photoId", "productId")`,
];
