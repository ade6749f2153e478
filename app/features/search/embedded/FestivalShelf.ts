import type { PriceWindow } from '../SearchEngine';
import * as Bits from './Bits';
import * as Growing from './Growing';

const NO_EDGE = -2;
const WINDOW = 3;
/** Smaller arrays are not worth writing together anew. */
const MIN_COMPACTED = 1_024;

/**
 * Which products take part in a festival, and their offers there: as windows of time in one array of numbers, so
 * that an offer that begins or ends by the clock changes nothing here.
 */
export class FestivalShelf {
  members = Bits.make(64);
  /** Where the windows of a product begin; 0: it has none. */
  #first = new Uint32Array(64);
  #windows = new Float64Array(64);
  #used = 1;
  /** So many of the numbers in use belong to windows that were replaced or taken away. */
  #garbage = 0;
  readonly #edges = new Set<number>();
  #edgesInOrder: Float64Array | null = null;
  /** Prices between two edges, made when first asked for. */
  #prices = new Float64Array(0);
  #pricedFor = NO_EDGE;

  put(document: number, timeline: readonly PriceWindow[]): void {
    this.members = Growing.toHold(this.members, Bits.lengthFor(document + 1));
    this.#first = Growing.toHold(this.#first, document + 1);
    Bits.set(this.members, document);
    this.#dropWindows(document);
    this.#pricedFor = NO_EDGE;
    if (timeline.length === 0) return;
    if (this.#used > MIN_COMPACTED && this.#garbage > this.#used / 2) this.#compact();
    this.#windows = Growing.toHold(this.#windows, this.#used + 1 + timeline.length * WINDOW);
    this.#first[document] = this.#used;
    this.#windows[this.#used++] = timeline.length;
    for (const { fromAt, untilAt, priceRupiah } of timeline) {
      this.#windows.set([fromAt, untilAt, priceRupiah], this.#used);
      this.#used += WINDOW;
      this.#noteEdge(fromAt);
      this.#noteEdge(untilAt);
    }
  }

  remove(document: number): void {
    if (document < this.members.length * 32) Bits.clear(this.members, document);
    this.#dropWindows(document);
  }

  /** What the windows take, those that nothing points at any more among them. */
  get byteLength(): number {
    return this.#windows.byteLength + this.#edges.size * Float64Array.BYTES_PER_ELEMENT;
  }

  /** How many instants of price changes lie at or before `at`: while this number stays, so do all prices. */
  priceChangesUntil(at: number): number {
    this.#edgesInOrder ??= Float64Array.from(this.#edges).sort();
    let low = 0;
    let high = this.#edgesInOrder.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#edgesInOrder[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The price of each product at an instant, by its number, where its price without an offer is `base`. */
  pricesAt(at: number, base: Float64Array): Float64Array {
    const edge = this.priceChangesUntil(at);
    if (edge === this.#pricedFor) return this.#prices;
    if (this.#prices.length !== base.length) this.#prices = new Float64Array(base.length);
    this.#prices.set(base);
    for (let document = 0; document < this.#first.length; document += 1) {
      const first = this.#first[document] ?? 0;
      if (first !== 0) this.#prices[document] = this.#priceAt(first, at) ?? base[document] ?? 0;
    }
    this.#pricedFor = edge;
    return this.#prices;
  }

  #priceAt(first: number, at: number): number | null {
    const windows = this.#windows;
    const end = first + this.#lengthAt(first);
    for (let window = first + 1; window < end; window += WINDOW)
      if ((windows[window] ?? 0) <= at && at < (windows[window + 1] ?? 0)) return windows[window + 2] ?? null;
    return null;
  }

  #dropWindows(document: number): void {
    const first = this.#first[document] ?? 0;
    if (first === 0) return;
    this.#garbage += this.#lengthAt(first);
    this.#first[document] = 0;
  }

  /** The count of windows and the windows themselves. */
  #lengthAt = (first: number): number => 1 + (this.#windows[first] ?? 0) * WINDOW;

  /** Writes together what is still in use; instants at which no price changes any more are forgotten. */
  #compact(): void {
    const kept = new Float64Array(this.#used - this.#garbage);
    this.#edges.clear();
    this.#edgesInOrder = null;
    let used = 1;
    for (const [document, first] of this.#first.entries()) {
      if (first === 0) continue;
      const own = this.#windows.subarray(first, first + this.#lengthAt(first));
      kept.set(own, used);
      this.#first[document] = used;
      used += own.length;
      for (let window = 1; window < own.length; window += WINDOW) {
        this.#noteEdge(own[window] ?? 0);
        this.#noteEdge(own[window + 1] ?? 0);
      }
    }
    this.#windows = kept;
    this.#used = used;
    this.#garbage = 0;
  }

  #noteEdge(at: number): void {
    if (this.#edges.has(at)) return;
    this.#edges.add(at);
    this.#edgesInOrder = null;
  }
}
