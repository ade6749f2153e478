import { BASKET_CHANGED } from './basketCount';

type Answer = { notice: string; message: string; count: number };

const PATH = /\/keranjang$/;

/**
 * Puts the form's variant into the basket without leaving the page and says so in the element's `[data-said]`; what
 * is marked `[data-after]` is shown from then on. When that fails in any way, the form goes its usual way.
 */
class AddToBasket extends HTMLElement {
  #isBusy = false;

  connectedCallback(): void {
    this.addEventListener('submit', this);
  }

  disconnectedCallback(): void {
    this.removeEventListener('submit', this);
  }

  handleEvent(event: Event): void {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !PATH.test(new URL(form.action).pathname)) return;
    event.preventDefault();
    if (!this.#isBusy) void this.#add(form, (event as SubmitEvent).submitter);
  }

  async #add(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    this.#isBusy = true;
    this.setAttribute('aria-busy', 'true');
    const answer = await post(form, submitter);
    this.#isBusy = false;
    this.removeAttribute('aria-busy');
    if (!answer) {
      form.submit();
      return;
    }
    this.#say(answer.message);
    if (answer.notice === 'added' || answer.notice === 'capped') this.#showAfter();
    document.dispatchEvent(new Event(BASKET_CHANGED));
  }

  #say(message: string): void {
    const said = this.querySelector('[data-said]');
    if (said) said.textContent = message;
  }

  #showAfter(): void {
    for (const after of this.querySelectorAll<HTMLElement>('[data-after]')) after.hidden = false;
  }
}

async function post(form: HTMLFormElement, submitter: HTMLElement | null): Promise<Answer | null> {
  const address = new URL(form.action);
  address.pathname = address.pathname.replace(PATH, '/api/keranjang');
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) fields.append(name, String(value));
  try {
    const answer = await fetch(address, {
      method: 'POST',
      body: fields,
      headers: { Accept: 'application/json' },
    });
    return answer.ok ? ((await answer.json()) as Answer) : null;
  } catch {
    return null;
  }
}

export function defineAddToBasket(): void {
  customElements.define('add-to-basket', AddToBasket);
}
