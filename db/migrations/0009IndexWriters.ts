export const indexWriterTables = [
  // Who may write in an index that all machines share: one at a time, known by the number of its turn. It is a
  // lease and no lock, so that a process that was killed or cannot be reached gives it up by the clock alone.
  `CREATE TABLE "indexWriter" (
    "name" TEXT PRIMARY KEY,
    "turn" BIGINT NOT NULL,
    "untilAt" BIGINT NOT NULL
  )`,
];
