import { type Answer, type Asked, BROKEN_OFF, type Trouble } from './meilisearch';

/** Requests that hang for as long as the test wants, whatever time it is. */
export class Hold {
  #held: ((answer: Answer | null) => void)[] = [];
  #isHolding: () => void = () => undefined;

  /** A trouble in which the requests that `isHeld` names hang. */
  trouble = (isHeld: (asked: Asked) => boolean): Trouble => {
    return (asked) => (isHeld(asked) ? this.#hold() : null);
  };

  /** Resolves when a request hangs, at once when one does already. */
  holding(): Promise<void> {
    if (this.#held.length > 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#isHolding = resolve;
    });
  }

  /** What hangs goes on, to be answered as ever; or breaks off, as for a client that has waited long enough. */
  letGo(answer: Answer | null = BROKEN_OFF): void {
    for (const go of this.#held.splice(0)) go(answer);
  }

  /** Waits for work that may hang on the way: each time it does, that request breaks off. */
  async outwait<T>(work: Promise<T>): Promise<T> {
    const done = work.then(
      () => true,
      () => true,
    );
    while (!(await Promise.race([done, this.holding().then(() => false)]))) this.letGo();
    return work;
  }

  #hold(): Promise<Answer | null> {
    const held = new Promise<Answer | null>((resolve) => this.#held.push(resolve));
    this.#isHolding();
    return held;
  }
}
