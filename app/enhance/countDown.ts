const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** So that the server is past the instant too when it is asked again. */
const RELOAD_AFTER_MS = 1_500;

/**
 * Counts down by the server's clock: the phone's own is only asked how much time has passed since the page
 * came. When nothing is left the page is loaded anew, because it now says something else.
 */
class CountDown extends HTMLElement {
  #timer = 0;
  /** What the server's clock is ahead of this page's own, which no setting of the phone can move. */
  #aheadMs = 0;

  connectedCallback(): void {
    this.#aheadMs = Number(this.dataset.serverNow) - performance.now();
    this.#tick();
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.#timer);
  }

  #tick(): void {
    const leftMs = Number(this.dataset.endsAt) - (performance.now() + this.#aheadMs);
    if (!Number.isFinite(leftMs)) return;
    this.#show(Math.max(0, leftMs));
    if (leftMs > 0) {
      this.#timer = window.setTimeout(() => this.#tick(), leftMs % SECOND_MS || SECOND_MS);
      return;
    }
    this.#timer = window.setTimeout(() => window.location.reload(), RELOAD_AFTER_MS);
  }

  #show(leftMs: number): void {
    this.#write('days', Math.floor(leftMs / DAY_MS), 1);
    this.#write('hours', Math.floor((leftMs % DAY_MS) / HOUR_MS));
    this.#write('minutes', Math.floor((leftMs % HOUR_MS) / MINUTE_MS));
    this.#write('seconds', Math.floor((leftMs % MINUTE_MS) / SECOND_MS));
  }

  #write(unit: string, amount: number, digits = 2): void {
    const text = String(amount).padStart(digits, '0');
    const place = this.querySelector(`[data-unit="${unit}"]`);
    if (place && place.textContent !== text) place.textContent = text;
  }
}

export function defineCountDown(): void {
  customElements.define('count-down', CountDown);
}
