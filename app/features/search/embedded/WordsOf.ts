import type { Vocabulary } from '../Vocabulary';
import * as NearWords from './NearWords';
import type { TextIndex } from './TextIndex';

/** More pairs than this are not remembered. */
const MAX_PAIRS = 10_000;

/** The words of an index in one of its states. Whoever finds another version asks for them anew. */
export class WordsOf implements Vocabulary {
  readonly version: string;
  readonly #index: TextIndex;
  readonly #pairs = new Map<string, number>();

  constructor(index: TextIndex, version: string) {
    this.#index = index;
    this.version = version;
  }

  get documents(): number {
    return this.#index.count;
  }

  frequency(word: string): number {
    const { words } = this.#index;
    const number = words.find(word);
    return number === undefined ? 0 : words.frequency(number);
  }

  pairFrequency(word: string, next: string): number {
    const key = `${word} ${next}`;
    const known = this.#pairs.get(key);
    if (known !== undefined) return known;
    const { words } = this.#index;
    const [first, second] = [words.find(word), words.find(next)];
    const counted =
      first === undefined || second === undefined ? 0 : this.#index.pairFrequency(first, second);
    if (this.#pairs.size >= MAX_PAIRS) this.#pairs.clear();
    this.#pairs.set(key, counted);
    return counted;
  }

  beginningWith(prefix: string, limit: number): readonly string[] {
    const { words } = this.#index;
    const [from, until] = words.rangeOf(prefix);
    return this.#mostFrequent(words.ordered().subarray(from, until), limit);
  }

  withSkeleton(skeleton: string, limit: number): readonly string[] {
    return this.#mostFrequent(this.#index.words.withSkeleton(skeleton), limit);
  }

  near(word: string, maxTypos: number, limit: number): readonly { word: string; typos: number }[] {
    const { words } = this.#index;
    const found: { number: number; typos: number }[] = [];
    const everything: [number, number] = [0, words.ordered().length];
    NearWords.among(words, everything, { text: word, maxTypos, isPrefix: false }, (number, typos) =>
      found.push({ number, typos }),
    );
    found.sort(
      (a, b) =>
        a.typos - b.typos || words.frequency(b.number) - words.frequency(a.number) || a.number - b.number,
    );
    return found.slice(0, limit).map(({ number, typos }) => ({ word: words.text(number), typos }));
  }

  #mostFrequent(numbers: Iterable<number>, limit: number): string[] {
    const { words } = this.#index;
    return [...numbers]
      .filter((number) => words.frequency(number) > 0)
      .sort((a, b) => words.frequency(b) - words.frequency(a) || a - b)
      .slice(0, limit)
      .map(words.text);
  }
}
