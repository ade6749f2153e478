import * as Slug from '~/features/catalog/Slug';
import type { Db } from '~db/connection.server';
import { takenSlugs } from './productSaveRepo.server';

/** How many candidates of a name are looked up at once when the first are taken. */
const LOOKED_AHEAD = 40;

/** The candidates of one name, and how many of them are known to be taken. */
type Line = { candidates: Generator<string>; read: string[]; from: number };

/**
 * Finds addresses for new products of one store. It remembers, from step to step, how far a name has been tried: a
 * file may have ten thousand products of one name. Each product gets the first free candidate, in their order.
 */
export class SlugFinder {
  readonly #storeName: string;
  #lines = new Map<string, Line>();

  constructor(storeName: string) {
    this.#storeName = storeName;
  }

  /** Forgets what it remembers, after a transaction that was not written. */
  reset(): void {
    this.#lines = new Map();
  }

  /** An address for each name, none of them twice. */
  async find(db: Db, names: readonly string[]): Promise<string[]> {
    const lines = names.map((name) => this.#line(name));
    const known = new Map<string, boolean>();
    await lookUp(
      db,
      known,
      [...new Set(lines)].map((line) => peek(line, line.from)),
    );
    const found: string[] = [];
    for (const line of lines) found.push(await take(db, known, line));
    return found;
  }

  #line(name: string): Line {
    const key = Slug.of(name);
    const known = this.#lines.get(key);
    if (known) return known;
    const line = { candidates: Slug.candidates(name, this.#storeName, 'produk'), read: [], from: 0 };
    this.#lines.set(key, line);
    return line;
  }
}

async function lookUp(db: Db, known: Map<string, boolean>, slugs: readonly string[]): Promise<void> {
  const taken = await takenSlugs(db, slugs);
  for (const slug of slugs) known.set(slug, taken.has(slug));
}

/** The candidate at a place; there is always another. */
function peek(line: Line, at: number): string {
  while (line.read.length <= at) line.read.push(String(line.candidates.next().value));
  return line.read[at] ?? '';
}

async function take(db: Db, known: Map<string, boolean>, line: Line): Promise<string> {
  for (;;) {
    const slug = peek(line, line.from);
    if (!known.has(slug)) {
      const ahead = Array.from({ length: LOOKED_AHEAD }, (_, offset) => peek(line, line.from + offset));
      await lookUp(
        db,
        known,
        ahead.filter((one) => !known.has(one)),
      );
    }
    line.from += 1;
    if (known.get(slug)) continue;
    known.set(slug, true);
    return slug;
  }
}
