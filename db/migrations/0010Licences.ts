/**
 * What a seller states of a product that bears no halal number (a number is the statement that it is certified; none
 * of both: not known), and in how many days what is made to order is sent.
 */
export const licenceColumns = [
  `ALTER TABLE "product" ADD COLUMN "halalStatement" TEXT
    CHECK ("halalStatement" IN ('not_halal', 'not_applicable'))
    CHECK ("halalStatement" IS NULL OR "halal" IS NULL)`,
  `ALTER TABLE "variant" ADD COLUMN "preorderDays" BIGINT
    CHECK ("preorderDays" BETWEEN 1 AND 365)
    CHECK ("preorderDays" IS NULL OR "preorder" = 1)`,
];
