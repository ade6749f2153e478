import type { Kysely } from 'kysely';
import type { Clock } from '~/clock.server';
import { writeTransaction } from '~db/connection.server';
import type { Database } from '~db/schema';
import * as ChosenResult from './ChosenResult';
import * as SearchText from './SearchText';
import { addCounts, forgetBefore, type SearchCount } from './searchCountRepo.server';

const DAY_MS = 24 * 60 * 60_000;
/** Days are counted in western Indonesian time. */
const WIB_MS = 7 * 60 * 60_000;
const EVERY_MS = 5_000;
const KEPT_DAYS = 180;
/** Whoever searches for noise shall not fill memory and table: further texts of the day are not counted. */
const MAX_TEXTS_A_DAY = 20_000;

/** Days since 1970 of an instant, in WIB. */
export const dayOf = (at: number): number => Math.floor((at + WIB_MS) / DAY_MS);

/** A search as a page answered it: what was typed, and how many products were found. */
type NotedSearch = { text: string; results: number };

export type SearchCounter = {
  /** Counts one search, without a person: in memory, so that searching writes nothing. */
  note(search: NotedSearch): void;
  /** Counts that a result of a search was opened, when the request came from the list of one. */
  noteChoice(asked: ChosenResult.Asked): void;
  /** Writes what was counted since the last time. On an error the counts stay for the next one. */
  flush(): Promise<void>;
  start(onError: (error: unknown) => void): void;
  /** Stops and writes the rest. */
  close(): Promise<void>;
};

/** Counts searches by day and text; at most EVERY_MS of them are lost when the process is killed. */
export function makeSearchCounter({ db, clock }: { db: Kysely<Database>; clock: Clock }): SearchCounter {
  const tally = new Tally();
  let timer: NodeJS.Timeout | undefined;
  let forgottenOn = 0;

  const add = (text: string, counted: Omit<SearchCount, 'day' | 'text'>) => {
    const plain = SearchText.countable(text);
    if (plain !== null) tally.add({ ...counted, text: plain, day: dayOf(clock.now()) });
  };

  const flush = async () => {
    const taken = tally.take();
    if (taken.length === 0) return;
    const today = dayOf(clock.now());
    try {
      await writeTransaction(db, async (trx) => {
        await addCounts(trx, taken);
        if (forgottenOn !== today) await forgetBefore(trx, today - KEPT_DAYS);
      });
      forgottenOn = today;
    } catch (error) {
      for (const counted of taken) tally.add(counted);
      throw error;
    }
  };

  return {
    note: ({ text, results }) => add(text, { searches: 1, results, chosen: 0 }),
    noteChoice(asked) {
      const text = ChosenResult.textOf(asked);
      if (text !== null) add(text, { searches: 0, results: 0, chosen: 1 });
    },
    flush,
    start(onError) {
      timer = setInterval(() => flush().catch(onError), EVERY_MS);
      timer.unref();
    },
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}

/** What is counted and not yet written, and which texts the day has had. */
class Tally {
  #counts = new Map<string, SearchCount>();
  readonly #texts = new Set<string>();
  #day = 0;

  add(counted: SearchCount): void {
    if (counted.day > this.#day) {
      this.#texts.clear();
      this.#day = counted.day;
    }
    if (this.#texts.size >= MAX_TEXTS_A_DAY && !this.#texts.has(counted.text)) return;
    this.#texts.add(counted.text);
    const key = `${counted.day} ${counted.text}`;
    const before = this.#counts.get(key);
    this.#counts.set(key, before ? sum(before, counted) : counted);
  }

  take(): SearchCount[] {
    const taken = [...this.#counts.values()];
    this.#counts = new Map();
    return taken;
  }
}

const sum = (before: SearchCount, counted: SearchCount): SearchCount => ({
  ...counted,
  searches: before.searches + counted.searches,
  chosen: before.chosen + counted.chosen,
  results: counted.searches > 0 ? counted.results : before.results,
});
