import { type Answer, NO_ANSWER, narrowed, offersOf } from './suggestionAnswer';
import { announced, listElement, shownIn } from './suggestionList';

const WAIT_MS = 150;
/** On a slow line a question is asked less often: each older one is broken off. */
const MAX_WAIT_MS = 600;
const MIN_LENGTH = 2;
const MAX_KEPT = 50;

let lists = 0;

/**
 * Suggestions under the search field, by the combobox pattern of the ARIA practices. The field inside works
 * without it: what it adds is a list to choose from, its names come from `data-label`, `data-queries` …
 * What stands in the list always answers to what stands in the field: while a newer answer is awaited, only those
 * offers of the last one stay that hold what is typed; an answer that comes late is dropped.
 */
class SearchSuggestions extends HTMLElement {
  #list: HTMLElement | null = null;
  #status: HTMLElement | null = null;
  #active = -1;
  #timer = 0;
  #waitMs = WAIT_MS;
  #asking: AbortController | null = null;
  #answer = NO_ANSWER;
  readonly #kept = new Map<string, Answer>();
  readonly #closing = () => this.#close();
  /** A page that the browser kept as it was comes back as it was left, with its list open. */
  readonly #closeWhenKept = ({ persisted }: PageTransitionEvent) => {
    if (persisted) this.#close();
  };

  connectedCallback(): void {
    const input = this.#input;
    window.addEventListener('pageshow', this.#closeWhenKept);
    if (!input || this.#list) return;
    lists += 1;
    this.#list = listElement(`suggestions-${lists}`, this.dataset.label ?? '');
    this.#list.addEventListener('click', (event) => this.#onPress(event));
    this.#status = announced();
    this.append(this.#list, this.#status);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', this.#list.id);
    input.addEventListener('input', () => this.#onInput());
    input.addEventListener('keydown', (event) => this.#onKey(event));
    input.form?.addEventListener('submit', this.#closing);
    this.addEventListener('focusout', this.#closing);
  }

  disconnectedCallback(): void {
    window.removeEventListener('pageshow', this.#closeWhenKept);
    this.#breakOff();
  }

  get #input(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  get #options(): HTMLElement[] {
    return [...(this.#list?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];
  }

  /** What may stay of the list stays at once; the question waits until nothing more is typed. */
  #onInput(): void {
    this.#breakOff();
    const text = this.#input?.value.trim() ?? '';
    const known = this.#kept.get(text);
    this.#show(known ?? narrowed(this.#answer, text));
    if (text.length < MIN_LENGTH) this.#close();
    else if (known) this.#announce(known);
    else this.#timer = window.setTimeout(() => this.#ask(text), this.#waitMs);
  }

  async #ask(text: string): Promise<void> {
    const asking = new AbortController();
    this.#asking = asking;
    const askedMs = performance.now();
    const answer = await answerTo(text, asking.signal);
    if (asking.signal.aborted) return;
    this.#waitMs = Math.min(MAX_WAIT_MS, Math.max(WAIT_MS, (performance.now() - askedMs) / 2));
    this.#show(answer);
    if (answer === NO_ANSWER) return this.#say('');
    this.#keep(text, answer);
    this.#announce(answer);
  }

  #keep(text: string, answer: Answer): void {
    if (this.#kept.size >= MAX_KEPT) this.#kept.clear();
    this.#kept.set(text, answer);
  }

  #show(answer: Answer): void {
    this.#hide();
    this.#answer = answer;
    if (!this.#list || !this.contains(document.activeElement)) return;
    shownIn(this.#list, offersOf(answer, this.dataset, location.pathname));
    const hasOffers = this.#options.length > 0;
    this.#list.hidden = !hasOffers;
    this.#input?.setAttribute('aria-expanded', String(hasOffers));
  }

  /** Said once the answer is there, not with each letter. */
  #announce(answer: Answer): void {
    const offered = answer.queries.length + answer.products.length + answer.stores.length;
    const { count = '', none = '' } = this.dataset;
    this.#say(offered > 0 ? count.replace('#', String(offered)) : none);
  }

  #say(text: string): void {
    if (this.#status) this.#status.textContent = text;
  }

  #onKey(event: KeyboardEvent): void {
    const count = this.#options.length;
    if (this.#list?.hidden !== false || event.isComposing || count === 0) return;
    const active = this.#options[this.#active];
    const wanted = movedTo(event.key, this.#active, count);
    if (wanted !== null) this.#choose(wanted);
    else if (event.key === 'Escape') this.#close();
    else if (event.key === 'Enter' && active) this.#take(active);
    else return;
    event.preventDefault();
  }

  /** Whoever walks the list keeps it: an answer still under way would change it under the finger. */
  #choose(index: number): void {
    this.#breakOff();
    this.#activate(index);
  }

  #activate(index: number): void {
    this.#active = index;
    for (const [place, option] of this.#options.entries())
      option.setAttribute('aria-selected', String(place === index));
    const option = this.#options[index];
    if (option) this.#input?.setAttribute('aria-activedescendant', option.id);
    else this.#input?.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }

  #onPress(event: Event): void {
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
    if (option instanceof HTMLElement) this.#take(option);
  }

  #take(option: HTMLElement): void {
    const { query, href } = option.dataset;
    this.#close();
    if (href !== undefined) location.assign(href);
    const input = this.#input;
    if (query === undefined || !input) return;
    input.value = query;
    input.form?.requestSubmit();
  }

  #breakOff(): void {
    window.clearTimeout(this.#timer);
    this.#asking?.abort();
  }

  #close(): void {
    this.#breakOff();
    this.#hide();
    this.#answer = NO_ANSWER;
    this.#say('');
  }

  #hide(): void {
    if (this.#list) this.#list.hidden = true;
    this.#input?.setAttribute('aria-expanded', 'false');
    this.#activate(-1);
  }
}

/** The option to which a key leads, null for any other key. Before one is chosen Home and End stay the field's own. */
function movedTo(key: string, active: number, count: number): number | null {
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return (active <= 0 ? count : active) - 1;
  if (active < 0) return null;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/** The suggestions for a text; none when the network fails: the field works without them. */
async function answerTo(text: string, signal: AbortSignal): Promise<Answer> {
  try {
    const response = await fetch(`/api/suggest?q=${encodeURIComponent(text)}`, { signal });
    return response.ok ? ((await response.json()) as Answer) : NO_ANSWER;
  } catch {
    return NO_ANSWER;
  }
}

export function defineSearchSuggestions(): void {
  if (!customElements.get('search-suggestions'))
    customElements.define('search-suggestions', SearchSuggestions);
}
