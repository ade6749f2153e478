/**
 * Answers already given, for as long as the index and the prices stay the same: at a festival thousands ask for
 * the same few lists. Bounded; what was asked longest ago goes first.
 */
export class AnswerMemo<T> {
  readonly #answers = new Map<string, T>();
  readonly #size: number;
  #version = '';

  constructor(size: number) {
    this.#size = size;
  }

  /** The answer to `key`, made if there is none; all that was made for another `version` is forgotten. */
  answer(version: string, key: string, make: () => T): T {
    if (version !== this.#version) this.#answers.clear();
    this.#version = version;
    const answer = this.#answers.get(key) ?? make();
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    if (this.#answers.size > this.#size) this.#dropOldest();
    return answer;
  }

  #dropOldest(): void {
    for (const key of this.#answers.keys()) {
      this.#answers.delete(key);
      return;
    }
  }
}
