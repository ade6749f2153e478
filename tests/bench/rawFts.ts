import Sqlite from 'better-sqlite3';
import * as ProductFields from '~/features/search/ProductFields';
import type { SearchDocument } from '~/features/search/SearchEngine';
import * as Tokens from '~/features/search/text/Tokens';

/** What everything is measured against: SQLite's own full-text search, its ranking, the same texts, nothing else. */
export function openRawFts(file: string) {
  const sqlite = new Sqlite(file);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = NORMAL');
  sqlite.exec(`CREATE VIRTUAL TABLE words USING fts5(title, brand, tags, category, store, place, description,
    content='', tokenize='unicode61 remove_diacritics 2')`);
  const insert = sqlite.prepare(
    'INSERT INTO words (rowid, title, brand, tags, category, store, place, description) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const select = sqlite
    .prepare('SELECT rowid FROM words WHERE words MATCH ? ORDER BY bm25(words) LIMIT 24')
    .pluck();
  return {
    insert: sqlite.transaction((documents: readonly SearchDocument[]) => {
      for (const document of documents) {
        const { title, brand, tags, category, store, place, description } = ProductFields.of(document);
        insert.run(document.id, title, brand, tags.join(', '), category, store, place, description);
      }
    }),
    search: (q: string) => select.all(expression(q)) as number[],
    close: () => sqlite.close(),
  };
}

function expression(q: string): string {
  const words = Tokens.words(q).map((word) => `"${word}"`);
  return `${words.join(' AND ')}*`;
}
