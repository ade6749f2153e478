/**
 * Notes that a hand-off link was opened, beside the click and never before it: the link does not wait. Afterwards
 * what the server says now is put into the parts marked `[data-refresh]` (by id), so that the page shows a tick at
 * its time and nothing that the server does not know.
 */
class OpenedBeacon extends HTMLElement {
  readonly #reloadWhenKept = (event: PageTransitionEvent) => {
    if (event.persisted) window.location.reload();
  };

  connectedCallback(): void {
    this.addEventListener('click', this);
    this.addEventListener('auxclick', this);
    // A page that the browser kept as it was would show ticks of long ago.
    window.addEventListener('pageshow', this.#reloadWhenKept);
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this);
    this.removeEventListener('auxclick', this);
    window.removeEventListener('pageshow', this.#reloadWhenKept);
  }

  handleEvent(event: Event): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-opens]');
    const isOpening = event.type === 'click' || (event as MouseEvent).button === 1;
    if (link?.dataset.opens && isOpening) void this.#note(link.dataset.opens);
  }

  async #note(orderId: string): Promise<void> {
    const body = new URLSearchParams({ intent: 'opened', orderId });
    try {
      // The answer leads back to this page: that is asked for apart, so that what must outlive the page is small.
      await fetch(window.location.pathname, { method: 'POST', body, keepalive: true, redirect: 'manual' });
      const page = await fetch(window.location.pathname);
      if (page.ok) this.#refresh(new DOMParser().parseFromString(await page.text(), 'text/html'));
    } catch {
      // Without a connection the link still works, and opening it once more tells the server later.
      this.dataset.failed = 'true';
    }
  }

  #refresh(page: Document): void {
    const focused = document.activeElement?.id;
    for (const part of this.querySelectorAll('[data-refresh]')) {
      const now = page.getElementById(part.id);
      if (now) part.replaceChildren(...now.childNodes);
    }
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }
}

export function defineOpenedBeacon(): void {
  customElements.define('opened-beacon', OpenedBeacon);
}
