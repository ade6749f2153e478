import type { PriceWindow } from '../SearchEngine';
import * as Bits from './Bits';
import * as Growing from './Growing';

const NO_EDGE = -2;
const WINDOW = 3;

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
  readonly #edges = new Set<number>();
  #edgesInOrder: Float64Array | null = null;
  /** Prices between two edges, made when first asked for. */
  #prices = new Float64Array(0);
  #pricedFor = NO_EDGE;

  put(document: number, timeline: readonly PriceWindow[]): void {
    this.members = Growing.toHold(this.members, Bits.lengthFor(document + 1));
    this.#first = Growing.toHold(this.#first, document + 1);
    Bits.set(this.members, document);
    this.#first[document] = 0;
    this.#pricedFor = NO_EDGE;
    if (timeline.length === 0) return;
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
    const end = first + 1 + (windows[first] ?? 0) * WINDOW;
    for (let window = first + 1; window < end; window += WINDOW)
      if ((windows[window] ?? 0) <= at && at < (windows[window + 1] ?? 0)) return windows[window + 2] ?? null;
    return null;
  }

  #noteEdge(at: number): void {
    if (this.#edges.has(at)) return;
    this.#edges.add(at);
    this.#edgesInOrder = null;
  }
}
