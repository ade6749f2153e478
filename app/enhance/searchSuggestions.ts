import { languageOf, product, store } from '~/paths';

type Answer = {
  queries: string[];
  products: { slug: string; title: string }[];
  stores: { slug: string; name: string }[];
};
/** What is offered: a query to search for, or a page to open. */
type Offer = { text: string; query?: string; href?: string };
type Group = { name: string; offers: Offer[] };

const WAIT_MS = 150;
const MIN_LENGTH = 2;
const MAX_KEPT = 50;
const NO_ANSWER: Answer = { queries: [], products: [], stores: [] };

let lists = 0;

/**
 * Suggestions under the search field, by the combobox pattern of the ARIA practices. The field inside works
 * without it: what it adds is a list to choose from, its names come from `data-label`, `data-queries` …
 */
class SearchSuggestions extends HTMLElement {
  #list: HTMLElement | null = null;
  #active = -1;
  #timer = 0;
  #asking: AbortController | null = null;
  readonly #kept = new Map<string, Answer>();

  connectedCallback(): void {
    const input = this.#input;
    if (!input || this.#list) return;
    this.#list = this.#makeList();
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', this.#list.id);
    input.addEventListener('input', () => this.#askSoon());
    input.addEventListener('keydown', (event) => this.#onKey(event));
    this.addEventListener('focusout', () => this.#close());
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.#timer);
    this.#asking?.abort();
  }

  get #input(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  get #options(): HTMLElement[] {
    return [...(this.#list?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];
  }

  #makeList(): HTMLElement {
    const list = element('div', LIST_CLASS, { role: 'listbox', 'aria-label': this.dataset.label ?? '' });
    lists += 1;
    list.id = `suggestions-${lists}`;
    list.hidden = true;
    // The field keeps the focus while the list is pressed.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[role=option]') : null;
      if (option) this.#take(option);
    });
    this.append(list);
    return list;
  }

  #askSoon(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#ask(), WAIT_MS);
  }

  async #ask(): Promise<void> {
    this.#asking?.abort();
    const text = this.#input?.value.trim() ?? '';
    if (text.length < MIN_LENGTH) return this.#close();
    const asking = new AbortController();
    this.#asking = asking;
    const answer = this.#kept.get(text) ?? (await answerTo(text, asking.signal));
    if (asking.signal.aborted) return;
    if (answer !== NO_ANSWER) this.#keep(text, answer);
    this.#show(answer);
  }

  #keep(text: string, answer: Answer): void {
    if (this.#kept.size >= MAX_KEPT) this.#kept.clear();
    this.#kept.set(text, answer);
  }

  #show(answer: Answer): void {
    const groups = this.#groups(answer).filter(({ offers }) => offers.length > 0);
    this.#hide();
    if (groups.length === 0 || !this.#list || !this.contains(document.activeElement)) return;
    this.#list.replaceChildren(...groups.map((group) => groupElement(group)));
    for (const [index, option] of this.#options.entries()) option.id = `${this.#list.id}-${index}`;
    this.#list.hidden = false;
    this.#input?.setAttribute('aria-expanded', 'true');
    this.#activate(-1);
  }

  #groups({ queries, products, stores }: Answer): Group[] {
    const language = languageOf(location.pathname);
    const { dataset } = this;
    return [
      { name: dataset.queries ?? '', offers: queries.map((query) => ({ text: query, query })) },
      {
        name: dataset.products ?? '',
        offers: products.map(({ slug, title }) => ({ text: title, href: product(language, slug) })),
      },
      {
        name: dataset.stores ?? '',
        offers: stores.map(({ slug, name }) => ({ text: name, href: store(language, slug) })),
      },
    ];
  }

  #onKey(event: KeyboardEvent): void {
    const options = this.#options;
    if (this.#list?.hidden !== false || event.isComposing || options.length === 0) return;
    const active = options[this.#active];
    if (event.key === 'ArrowDown') this.#activate((this.#active + 1) % options.length);
    else if (event.key === 'ArrowUp') this.#activate((this.#active <= 0 ? options.length : this.#active) - 1);
    else if (event.key === 'Escape') this.#close();
    else if (event.key === 'Enter' && active) this.#take(active);
    else return;
    event.preventDefault();
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

  #take(option: HTMLElement): void {
    const { query, href } = option.dataset;
    this.#close();
    if (href !== undefined) location.assign(href);
    const input = this.#input;
    if (query === undefined || !input) return;
    input.value = query;
    input.form?.requestSubmit();
  }

  #close(): void {
    window.clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#hide();
  }

  #hide(): void {
    if (this.#list) this.#list.hidden = true;
    this.#input?.setAttribute('aria-expanded', 'false');
    this.#activate(-1);
  }
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

const LIST_CLASS =
  'absolute inset-x-0 top-full z-20 mt-2 max-h-80 overflow-y-auto rounded-2xl border border-line bg-card p-2 shadow-lg';
const OPTION_CLASS =
  'flex min-h-11 cursor-pointer items-center rounded-xl px-3 py-2 text-sm text-ink hover:bg-gold-ground aria-selected:bg-gold-ground';

function groupElement({ name, offers }: Group): HTMLElement {
  const group = element('div', 'py-1', { role: 'group', 'aria-label': name });
  const heading = element('div', 'px-3 text-xs font-bold text-soft', { 'aria-hidden': 'true' });
  heading.textContent = name;
  group.append(heading, ...offers.map((offer) => optionElement(offer)));
  return group;
}

function optionElement({ text, query, href }: Offer): HTMLElement {
  const option = element('div', OPTION_CLASS, { role: 'option', 'aria-selected': 'false', lang: 'id' });
  option.textContent = text;
  if (query !== undefined) option.dataset.query = query;
  if (href !== undefined) option.dataset.href = href;
  return option;
}

function element(tag: string, className: string, attributes: Record<string, string>): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

export function defineSearchSuggestions(): void {
  if (!customElements.get('search-suggestions'))
    customElements.define('search-suggestions', SearchSuggestions);
}
