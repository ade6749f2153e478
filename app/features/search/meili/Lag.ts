import { isBefore, type Place } from './Bookmark';

/** A change is found within two seconds; an index that took longer is behind. */
export const BEHIND_AFTER_MS = 3_000;

/** Tells an index that keeps up from one that is left behind, by the place of another that follows the same log. */
export class Lag {
  #waitsFor: { place: Place; sinceAt: number } | null = null;

  /** Whether the index at `own` has not reached for three seconds what `other` had reached by then. */
  isBehind(own: Place | null, other: Place | null, now: number): boolean {
    if (own === null || other === null) return false;
    if (this.#waitsFor && !isBefore(own, this.#waitsFor.place)) this.#waitsFor = null;
    if (!this.#waitsFor && isBefore(own, other)) this.#waitsFor = { place: other, sinceAt: now };
    return this.#waitsFor !== null && now - this.#waitsFor.sinceAt > BEHIND_AFTER_MS;
  }
}
