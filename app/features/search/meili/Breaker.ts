const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
const LONGEST_ASKED_MS = 60_000;

/**
 * Says when to leave something that fails alone. After a failure it stays open for a second, after each further one
 * for twice as long, at most half a minute, or as long as the other side asked for. Then one attempt is let
 * through, the others wait for how it ends.
 */
export class Breaker {
  #failures = 0;
  #openUntilAt = Number.NEGATIVE_INFINITY;
  #isProbing = false;

  /** Whether an attempt may be made now; whoever is told so says afterwards how it ended. */
  lets(now: number): boolean {
    if (this.#failures === 0) return true;
    if (this.#isProbing || now < this.#openUntilAt) return false;
    this.#isProbing = true;
    return true;
  }

  /** Gives back whether this ends an outage. */
  succeeded(): boolean {
    const wasDown = this.#failures > 0;
    this.#failures = 0;
    this.#isProbing = false;
    return wasDown;
  }

  /** `waitMs`: what the other side asked for. Gives back whether this begins an outage. */
  failed(now: number, waitMs: number | null): boolean {
    // Those that were under way when it opened say nothing new.
    if (!this.#isProbing && now < this.#openUntilAt) return false;
    const begins = this.#failures === 0;
    this.#failures += 1;
    this.#isProbing = false;
    const own = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (this.#failures - 1));
    // Never shorter than our own patience, never so long that only a restart would help.
    this.#openUntilAt = now + Math.min(LONGEST_ASKED_MS, Math.max(own, waitMs ?? 0));
    return begins;
  }
}
