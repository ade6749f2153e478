import * as Favourites from './favourites';

/** Keeps a product, or lets it go, without leaving the page; whether it is kept is read from the cookie. */
class FavouriteButton extends HTMLElement {
  readonly #show = () => {
    const isSaved = Favourites.read(document.cookie).includes(this.#id);
    this.querySelector('button')?.setAttribute('aria-pressed', String(isSaved));
    const label = this.querySelector('[data-label]');
    if (label) label.textContent = (isSaved ? this.dataset.saved : this.dataset.save) ?? '';
  };

  connectedCallback(): void {
    this.#show();
    this.addEventListener('submit', this);
    window.addEventListener('pageshow', this.#show);
  }

  disconnectedCallback(): void {
    this.removeEventListener('submit', this);
    window.removeEventListener('pageshow', this.#show);
  }

  handleEvent(event: Event): void {
    const kept = Favourites.read(document.cookie);
    const change = kept.includes(this.#id) ? Favourites.remove : Favourites.save;
    const after = change(kept, this.#id);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in older phones' browsers
    document.cookie = Favourites.cookie(after, window.location.protocol === 'https:');
    // A browser that refuses cookies from script sends the form as it is.
    const isKept = Favourites.read(document.cookie).includes(this.#id) === after.includes(this.#id);
    if (isKept) event.preventDefault();
    this.#show();
  }

  get #id(): number {
    return Number(this.dataset.id);
  }
}

export function defineFavouriteButton(): void {
  customElements.define('favourite-button', FavouriteButton);
}
