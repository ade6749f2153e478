/** Hands the page to the phone's own sheet of apps; where there is none it copies the address. Invisible without either. */
class ShareButton extends HTMLElement {
  connectedCallback(): void {
    if (!hasSheet() && !window.isSecureContext) return;
    // Its place is kept from the start: nothing moves when it appears.
    this.classList.remove('invisible');
    this.addEventListener('click', this);
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this);
  }

  handleEvent(): void {
    void this.#share();
  }

  async #share(): Promise<void> {
    const url = canonicalAddress();
    try {
      if (hasSheet()) await navigator.share({ title: this.dataset.title, url });
      else await this.#copy(url);
    } catch (error) {
      // Closing the sheet is no failure.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      await this.#copy(url);
    }
  }

  async #copy(url: string): Promise<void> {
    await navigator.clipboard.writeText(url);
    const label = this.querySelector('[data-label]');
    if (label) label.textContent = this.dataset.copied ?? '';
  }
}

/** Desktop browsers and some in-app ones have none. */
const hasSheet = (): boolean => typeof navigator.share === 'function';

const canonicalAddress = (): string =>
  document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? window.location.href;

export function defineShareButton(): void {
  customElements.define('share-button', ShareButton);
}
