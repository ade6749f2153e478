import * as Category from '~/features/catalog/Category';
import * as Province from '~/features/catalog/Province';
import type { Candidate } from './Candidate';
import type { Shelved } from './CandidateShelf';
import type { IndexFile, Slot } from './indexFileRepo.server';
import * as PriceTimeline from './PriceTimeline';
import type { PriceWindow, SearchDocument } from './SearchEngine';

/** How much a word counts in title, brand, category, store, place and description. */
const WEIGHTS = '10.0, 6.0, 4.0, 4.0, 3.0, 1.0';

/** Adds or replaces a document; one with a lower version than the stored one is passed over. */
export function put(index: IndexFile, slot: Slot, change: number, document: SearchDocument): void {
  const stored = index.statement(`SELECT version FROM document_${slot} WHERE id = ?`).get(document.id) as
    | { version: number }
    | undefined;
  if (stored && stored.version > document.version) return;
  index
    .statement(`INSERT OR REPLACE INTO document_${slot} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
    .run(...columnsOf(document, change));
  if (stored) index.statement(`DELETE FROM words_${slot} WHERE rowid = ?`).run(document.id);
  index
    .statement(
      `INSERT INTO words_${slot} (rowid, title, brand, category, store, place, description)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(document.id, ...wordsOf(document));
}

function columnsOf(document: SearchDocument, change: number): (string | number)[] {
  const { id, version, title, categorySlug, provinceCode, storeId, storeSlug } = document;
  const { createdAt, soldCount, basePriceRupiah } = document;
  const festivals = document.festivals.map(
    ({ festivalId, offers }): StoredFestival => [
      festivalId,
      PriceTimeline.of(basePriceRupiah, offers).map((window) => [
        window.fromAt,
        window.untilAt,
        window.priceRupiah,
      ]),
    ],
  );
  return [
    ...[id, version, change, title, categorySlug, provinceCode, storeId, storeSlug],
    ...[createdAt, soldCount, basePriceRupiah, JSON.stringify(festivals)],
  ];
}

function wordsOf(document: SearchDocument): string[] {
  const { title, brand, categorySlug, storeName, city, provinceCode, description } = document;
  const category = Category.find(categorySlug);
  const province = Province.find(provinceCode);
  const place = [city, province?.name, province?.short, province?.en].join(' ');
  return [title, brand, category ? `${category.id} ${category.en}` : '', storeName, place, description];
}

export function remove(index: IndexFile, slot: Slot, id: number): void {
  const { changes } = index.statement(`DELETE FROM document_${slot} WHERE id = ?`).run(id);
  if (changes > 0) index.statement(`DELETE FROM words_${slot} WHERE rowid = ?`).run(id);
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

type StoredFestival = [festivalId: number, windows: [fromAt: number, untilAt: number, priceRupiah: number][]];
type StoredDocument = [
  id: number,
  categorySlug: string,
  provinceCode: string,
  storeId: number,
  storeSlug: string,
  createdAt: number,
  soldCount: number,
  basePriceRupiah: number,
  festivals: string,
];

const NO_WINDOWS: readonly PriceWindow[] = [];

/** What the shelf holds of the documents written after a change; after 0 all of them. */
export function* shelvedAfter(index: IndexFile, slot: Slot, change: number): Generator<Shelved> {
  const rows = index
    .statement(
      `SELECT id, categorySlug, provinceCode, storeId, storeSlug, createdAt, soldCount, basePriceRupiah, festivals
       FROM document_${slot} WHERE change > ?`,
    )
    .raw()
    .iterate(change) as IterableIterator<StoredDocument>;
  for (const row of rows) {
    const festivals = JSON.parse(row[8]) as StoredFestival[];
    yield {
      id: row[0],
      festivals: festivals.map(([festivalId, windows]) => ({
        festivalId,
        candidate: toCandidate(row, windows.length === 0 ? NO_WINDOWS : windows.map(toWindow)),
      })),
    };
  }
}

/** Written out field by field: objects of one shape are counted ten times as fast as spread ones (measured). */
function toCandidate(row: StoredDocument, timeline: readonly PriceWindow[]): Candidate {
  const [id, categorySlug, provinceCode, storeId, storeSlug, createdAt, soldCount, basePriceRupiah] = row;
  return {
    id,
    categorySlug,
    provinceCode,
    storeId,
    storeSlug,
    createdAt,
    soldCount,
    basePriceRupiah,
    timeline,
  };
}

const toWindow = ([fromAt, untilAt, priceRupiah]: [number, number, number]): PriceWindow => ({
  fromAt,
  untilAt,
  priceRupiah,
});

/** The documents that an FTS5 expression matches with their bm25 rank, lower first; 0 where it is not wanted. */
export function ranks(index: IndexFile, slot: Slot, expression: string, isWanted: boolean) {
  const rank = isWanted ? `bm25(words_${slot}, ${WEIGHTS})` : '0';
  const rows = index
    .statement(`SELECT rowid, ${rank} FROM words_${slot} WHERE words_${slot} MATCH ?`)
    .raw()
    .all(expression) as [id: number, rank: number][];
  return new Map(rows);
}

/** Ids of documents that an expression matches, at most `limit`, the newest ids first. */
export function matches(index: IndexFile, slot: Slot, expression: string, limit: number): number[] {
  const rows = index
    .statement(`SELECT rowid FROM words_${slot} WHERE words_${slot} MATCH ? ORDER BY rowid DESC LIMIT ?`)
    .all(expression, limit) as { rowid: number }[];
  return rows.map(({ rowid }) => rowid);
}

/** The title of a document, or undefined. */
export function titleOf(index: IndexFile, slot: Slot, id: number): string | undefined {
  const row = index.statement(`SELECT title FROM document_${slot} WHERE id = ?`).get(id) as
    | { title: string }
    | undefined;
  return row?.title;
}

export function countAll(index: IndexFile, slot: Slot): number {
  return (index.statement(`SELECT count(*) AS count FROM document_${slot}`).get() as { count: number }).count;
}
