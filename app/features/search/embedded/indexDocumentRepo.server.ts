import type { PriceWindow, SearchDocument } from '../SearchEngine';
import type { IndexFile, Slot } from './indexFileRepo.server';
import * as PriceTimeline from './PriceTimeline';
import type { StoredProduct } from './ProductShelf';
import type { WordList } from './WordList';

/** Adds or replaces a document unless the stored one is newer; `textOf` is asked for its words only then. */
export function put(
  index: IndexFile,
  slot: Slot,
  change: number,
  document: SearchDocument,
  textOf: (document: SearchDocument) => Uint8Array,
): void {
  const stored = index.statement(`SELECT version FROM document_${slot} WHERE id = ?`).get(document.id) as
    | { version: number }
    | undefined;
  if (stored && stored.version > document.version) return;
  index
    .statement(`INSERT OR REPLACE INTO document_${slot} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
    .run(...columnsOf(document, change, textOf(document)));
}

function columnsOf(document: SearchDocument, change: number, text: Uint8Array) {
  const { id, version, categorySlug, provinceCode, storeId, storeSlug } = document;
  const { createdAt, soldCount, basePriceRupiah } = document;
  const festivals = document.festivals.map(
    ({ festivalId, offers }): StoredFestival => [
      festivalId,
      PriceTimeline.of(basePriceRupiah, offers).map(({ fromAt, untilAt, priceRupiah }) => [
        ...([fromAt, untilAt, priceRupiah] as const),
      ]),
    ],
  );
  return [
    ...[id, version, change, text, categorySlug, provinceCode, storeId, storeSlug],
    ...[createdAt, soldCount, basePriceRupiah, JSON.stringify(festivals)],
  ];
}

export function remove(index: IndexFile, slot: Slot, id: number): void {
  index.statement(`DELETE FROM document_${slot} WHERE id = ?`).run(id);
}

/** Notes that a document was taken away, for shelves in memory and for a rebuild under way. */
export function noteGone(index: IndexFile, change: number, id: number): void {
  index.statement('INSERT OR REPLACE INTO gone (id, change) VALUES (?, ?)').run(id, change);
}

export function forgetGone(index: IndexFile, id: number): void {
  index.statement('DELETE FROM gone WHERE id = ?').run(id);
}

/** Ids of the documents taken away after a change. */
export function goneAfter(index: IndexFile, change: number): number[] {
  const rows = index.statement('SELECT id FROM gone WHERE change > ?').all(change) as { id: number }[];
  return rows.map(({ id }) => id);
}

/** Brings a list of words up to those that the file has: numbers are given in the order of writing. */
export function readWords(index: IndexFile, slot: Slot, words: WordList): void {
  const rows = index
    .statement(`SELECT text FROM word_${slot} WHERE number >= ? ORDER BY number`)
    .pluck()
    .iterate(words.size) as IterableIterator<string>;
  for (const text of rows) words.numberOf(text);
}

/** Writes the words that were added to a list from a number on. */
export function writeWords(index: IndexFile, slot: Slot, words: WordList, from: number): void {
  const insert = index.statement(`INSERT INTO word_${slot} (number, text) VALUES (?, ?)`);
  for (let number = from; number < words.size; number += 1) insert.run(number, words.text(number));
}

type StoredFestival = [festivalId: number, windows: [fromAt: number, untilAt: number, priceRupiah: number][]];
type StoredRow = [
  id: number,
  text: Buffer,
  categorySlug: string,
  provinceCode: string,
  storeId: number,
  storeSlug: string,
  createdAt: number,
  soldCount: number,
  basePriceRupiah: number,
  festivals: string,
];

const STORED = `SELECT id, text, categorySlug, provinceCode, storeId, storeSlug, createdAt, soldCount,
  basePriceRupiah, festivals`;

/** What the shelf holds of the documents written after a change; after 0 all of them. */
export function storedAfter(index: IndexFile, slot: Slot, change: number): Generator<StoredProduct> {
  return stored(index.statement(`${STORED} FROM document_${slot} WHERE change > ?`).raw().iterate(change));
}

/** The same of the documents above an id, ascending, at most `limit`. */
export function storedFrom(index: IndexFile, slot: Slot, afterId: number, limit: number) {
  const statement = index.statement(`${STORED} FROM document_${slot} WHERE id > ? ORDER BY id LIMIT ?`);
  return stored(statement.raw().iterate(afterId, limit));
}

function* stored(rows: IterableIterator<unknown>): Generator<StoredProduct> {
  for (const row of rows as IterableIterator<StoredRow>) {
    const [id, text, categorySlug, provinceCode, storeId, storeSlug, createdAt, soldCount, price, festivals] =
      row;
    yield {
      ...{ id, text, categorySlug, provinceCode, storeId, storeSlug, createdAt, soldCount },
      basePriceRupiah: price,
      festivals: festivalsOf(festivals),
    };
  }
}

/** The lists of festivals that were read last: most products have the same, without any offer. */
let lastRead: { text: string; festivals: StoredProduct['festivals'] } = { text: '[]', festivals: [] };

function festivalsOf(text: string): StoredProduct['festivals'] {
  if (text === lastRead.text) return lastRead.festivals;
  const festivals = (JSON.parse(text) as StoredFestival[]).map(([festivalId, windows]) => ({
    festivalId,
    timeline: windows.map(toWindow),
  }));
  lastRead = { text, festivals };
  return festivals;
}

const toWindow = ([fromAt, untilAt, priceRupiah]: [number, number, number]): PriceWindow => ({
  fromAt,
  untilAt,
  priceRupiah,
});

/** Ids above one, ascending, with the versions of their documents. */
export function versionsAfter(index: IndexFile, slot: Slot, id: number, limit: number) {
  return index
    .statement(`SELECT id, version FROM document_${slot} WHERE id > ? ORDER BY id LIMIT ?`)
    .all(id, limit) as { id: number; version: number }[];
}

export function countAll(index: IndexFile, slot: Slot): number {
  return (index.statement(`SELECT count(*) AS count FROM document_${slot}`).get() as { count: number }).count;
}
