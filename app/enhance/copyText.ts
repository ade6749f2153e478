const SAID_MS = 4000;

/**
 * Copies the text of the field inside: by the button marked `[data-copy]`, and beside a click on a link marked
 * `[data-copies]`, for chats that take no text in their address. Says so in `[data-said]`, in the words of
 * `data-copied` and `data-failed`.
 */
class CopyText extends HTMLElement {
  #timer = 0;

  connectedCallback(): void {
    // Where the stylesheet cannot tell whether script runs.
    for (const copier of this.querySelectorAll('[data-copier]')) copier.className = 'contents';
    this.addEventListener('click', this);
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.#timer);
    this.removeEventListener('click', this);
  }

  handleEvent(event: Event): void {
    if ((event.target as Element).closest('[data-copy], a[data-copies]')) void this.#copy();
  }

  async #copy(): Promise<void> {
    const field = this.querySelector<HTMLTextAreaElement | HTMLInputElement>('textarea, input[readonly]');
    if (!field) return;
    const isCopied = await copied(field);
    if (!isCopied) this.#offerByHand(field);
    this.#say((isCopied ? this.dataset.copied : this.dataset.failed) ?? '');
  }

  #offerByHand(field: HTMLTextAreaElement | HTMLInputElement): void {
    const details = field.closest('details');
    if (details) details.open = true;
    field.select();
  }

  #say(message: string): void {
    const said = this.querySelector('[data-said]');
    if (!said) return;
    said.textContent = message;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      said.textContent = '';
    }, SAID_MS);
  }
}

/** The clipboard is closed to pages without https and to some in-app browsers: then nothing is copied. */
async function copied(field: HTMLTextAreaElement | HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return false;
  }
}

export function defineCopyText(): void {
  customElements.define('copy-text', CopyText);
}
