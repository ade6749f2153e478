import type { Logger } from 'pino';
import type { Clock } from '~/clock.server';
import type { EmbeddedEngine } from './embedded/embeddedEngine.server';
import { isBefore, type Place } from './meili/Bookmark';
import { Breaker } from './meili/Breaker';
import * as Lag from './meili/Lag';
import type { MeiliEngine } from './meili/meiliEngine.server';
import { faultOf } from './meili/meiliFault.server';
import type { SearchAnswer, SearchDocument, SearchEngine, SearchRequest, Suggestions } from './SearchEngine';

type Means = {
  primary: MeiliEngine;
  spare: EmbeddedEngine;
  clock: Clock;
  log: Logger;
  /** When the first row of the log after a place was written; null: there is none yet. */
  writtenAfter(place: Place): Promise<number | null>;
};

/** Meilisearch answers, but from an index that has not followed the log for some seconds. */
class IndexBehind extends Error {
  override name = 'IndexBehind';
}

/**
 * Meilisearch, and behind it the embedded engine, which is kept warm and answers in the same request whenever
 * Meilisearch is down, slow, wrong or behind: `degraded` then says so. What fails is left alone for a while.
 */
export class ResilientEngine implements SearchEngine {
  readonly #means: Means;
  readonly #breaker = new Breaker();

  constructor(means: Means) {
    this.#means = means;
  }

  search(request: SearchRequest): Promise<SearchAnswer> {
    const { primary, spare } = this.#means;
    return this.#answer(
      () => primary.searchPlaced(request),
      async () => ({ ...(await spare.search(request)), degraded: true }),
    );
  }

  suggest(text: string, festivalId: number, limit: number): Promise<Suggestions> {
    const { primary, spare } = this.#means;
    return this.#answer(
      () => primary.suggestPlaced(text, festivalId, limit),
      () => spare.suggest(text, festivalId, limit),
    );
  }

  async index(documents: readonly SearchDocument[]): Promise<void> {
    await this.#means.spare.index(documents);
    await this.#means.primary.index(documents);
  }

  async remove(productIds: readonly number[]): Promise<void> {
    await this.#means.spare.remove(productIds);
    await this.#means.primary.remove(productIds);
  }

  /** Both from one source, which is held in memory meanwhile; `npm run reindex` reads the database for each. */
  async reindex(source: AsyncIterable<SearchDocument[]>): Promise<{ documents: number }> {
    const batches: SearchDocument[][] = [];
    for await (const batch of source) batches.push(batch);
    await this.#means.spare.reindex(again(batches));
    return this.#means.primary.reindex(again(batches));
  }

  versionsAfter(id: number, limit: number): Promise<{ id: number; version: number }[]> {
    return this.#means.primary.versionsAfter(id, limit);
  }

  /** Well as long as somebody can answer; the reason says when it is not Meilisearch. */
  async health() {
    const [own, spare] = await Promise.all([this.#means.primary.health(), this.#means.spare.health()]);
    if (own.ok) return own;
    return spare.ok ? { ...spare, reason: `${own.reason}; the embedded engine answers` } : spare;
  }

  vocabulary = () => this.#means.spare.vocabulary();

  async useSynonyms(synonyms: Readonly<Record<string, readonly string[]>>): Promise<void> {
    await this.#means.spare.useSynonyms(synonyms);
    await this.#means.primary.useSynonyms(synonyms);
  }

  async close(): Promise<void> {
    await Promise.all([this.#means.primary.close(), this.#means.spare.close()]);
  }

  /** Whatever is asked, Meilisearch is judged alike: one question cannot close what another has opened. */
  async #answer<T>(
    ask: () => Promise<{ answer: T; place: Place | null }>,
    otherwise: () => Promise<T>,
  ): Promise<T> {
    const { clock, log } = this.#means;
    if (!this.#breaker.lets(clock.now())) return otherwise();
    try {
      const { answer, place } = await ask();
      if (await this.#isBehind(place)) throw new IndexBehind();
      if (this.#breaker.succeeded()) log.info('Meilisearch answers again');
      return answer;
    } catch (error) {
      this.#note(error);
      return otherwise();
    }
  }

  /** Only where the embedded index is further on: one that is as far back would answer no better. */
  async #isBehind(place: Place | null): Promise<boolean> {
    const { spare, clock, writtenAfter } = this.#means;
    const reached = spare.cursor();
    if (place === null || reached === null || !isBefore(place, reached)) return false;
    return Lag.isBehind(await writtenAfter(place), clock.now());
  }

  /** A question that it cannot take is a bug of ours and says nothing about its health. */
  #note(error: unknown): void {
    const { clock, log } = this.#means;
    const { kind, retryAfterMs } = faultOf(error);
    if (kind === 'ours') {
      this.#breaker.succeeded();
      log.error({ err: error }, 'Meilisearch did not understand a search');
      return;
    }
    if (this.#breaker.failed(clock.now(), retryAfterMs))
      log.error({ err: error, fault: kind }, 'Meilisearch does not answer, the embedded engine does');
  }
}

async function* again(batches: SearchDocument[][]): AsyncGenerator<SearchDocument[]> {
  yield* batches;
}
