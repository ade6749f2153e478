import type { Kysely } from 'kysely';
import type { Clock } from '~/clock.server';
import { makeTally, type Tally } from '~/jobs/tally.server';
import * as WibDay from '~/jobs/WibDay';
import { writeTransaction } from '~db/connection.server';
import type { Database } from '~db/schema';
import * as ChosenResult from './ChosenResult';
import * as SearchText from './SearchText';
import { addCounts, forgetBefore, type SearchCount } from './searchCountRepo.server';

const KEPT_DAYS = 180;
/** Whoever searches for noise shall not fill memory and table: further texts of the day are not counted. */
const MAX_TEXTS_A_DAY = 20_000;

/** A search as a page answered it: what was typed, and how many products were found. */
type NotedSearch = { text: string; results: number };

export type SearchCounter = Omit<Tally<SearchCount>, 'add'> & {
  /** Counts one search, without a person: in memory, so that searching writes nothing. */
  note(search: NotedSearch): void;
  /** Counts that a result of a search was opened, when the request came from the list of one. */
  noteChoice(asked: ChosenResult.Asked): void;
};

/** Counts searches by day and text. */
export function makeSearchCounter({ db, clock }: { db: Kysely<Database>; clock: Clock }): SearchCounter {
  const admission = new Admission();
  let forgottenOn = 0;

  const write = async (counts: SearchCount[]) => {
    const today = WibDay.of(clock.now());
    await writeTransaction(db, async (trx) => {
      await addCounts(trx, counts);
      if (forgottenOn !== today) await forgetBefore(trx, today - KEPT_DAYS);
    });
    forgottenOn = today;
  };
  const { add, ...tally } = makeTally<SearchCount>({
    keyOf: ({ day, text }) => `${day} ${text}`,
    sum,
    write,
  });

  const count = (text: string, counted: Omit<SearchCount, 'day' | 'text'>) => {
    const plain = SearchText.countable(text);
    const day = WibDay.of(clock.now());
    if (plain !== null && admission.admits(plain, day)) add({ ...counted, text: plain, day });
  };

  return {
    ...tally,
    note: ({ text, results }) => count(text, { searches: 1, results, chosen: 0 }),
    noteChoice(asked) {
      const text = ChosenResult.textOf(asked);
      if (text !== null) count(text, { searches: 0, results: 0, chosen: 1 });
    },
  };
}

/** Which texts the day has had: no further ones are counted beyond MAX_TEXTS_A_DAY. */
class Admission {
  readonly #texts = new Set<string>();
  #day = 0;

  admits(text: string, day: number): boolean {
    if (day !== this.#day) this.#texts.clear();
    this.#day = day;
    if (this.#texts.size < MAX_TEXTS_A_DAY) this.#texts.add(text);
    return this.#texts.has(text);
  }
}

const sum = (before: SearchCount, counted: SearchCount): SearchCount => ({
  ...counted,
  searches: before.searches + counted.searches,
  chosen: before.chosen + counted.chosen,
  results: counted.searches > 0 ? counted.results : before.results,
});
