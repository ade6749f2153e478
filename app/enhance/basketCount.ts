import { readUi } from './uiCookie';

export const BASKET_CHANGED = 'basket:changed';

/** More than fits beside the name in the bar of a small phone. */
const MOST_SHOWN = 99;

/** How many pieces are in the basket, read from the cookie "ui": the page itself is the same for everybody. */
class BasketCount extends HTMLElement {
  readonly #show = () => {
    const { count } = readUi(document.cookie);
    const shown = count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
    this.textContent = count > 0 ? `· ${shown}` : '';
  };

  connectedCallback(): void {
    this.#show();
    document.addEventListener(BASKET_CHANGED, this.#show);
    // Coming back to a page that the browser kept as it was.
    window.addEventListener('pageshow', this.#show);
  }

  disconnectedCallback(): void {
    document.removeEventListener(BASKET_CHANGED, this.#show);
    window.removeEventListener('pageshow', this.#show);
  }
}

export function defineBasketCount(): void {
  customElements.define('basket-count', BasketCount);
}
