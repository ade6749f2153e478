import type { Group, Offer } from './suggestionAnswer';

const LIST_CLASS =
  'absolute inset-x-0 top-full z-20 mt-2 max-h-[min(26rem,60svh)] overflow-y-auto overscroll-contain rounded-2xl border border-line bg-card p-2 text-left text-ink shadow-lg';
const OPTION_CLASS =
  'flex min-h-11 cursor-pointer items-center rounded-xl px-3 py-2 text-sm text-ink hover:bg-gold-ground aria-selected:bg-gold-ground aria-selected:font-semibold';

/** An empty list of suggestions, hidden. */
export function listElement(id: string, label: string): HTMLElement {
  const list = element('div', LIST_CLASS, { role: 'listbox', 'aria-label': label });
  list.id = id;
  list.hidden = true;
  // The field keeps the focus while the list is pressed.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  return list;
}

/** Where it is said how many suggestions there are. */
export const announced = (): HTMLElement => element('div', 'sr-only', { role: 'status' });

/** Fills a list with the offers of its groups. */
export function shownIn(list: HTMLElement, groups: readonly Group[]): void {
  list.replaceChildren(...groups.map(groupElement));
  for (const [index, option] of list.querySelectorAll('[role=option]').entries())
    option.id = `${list.id}-${index}`;
}

function groupElement({ name, offers }: Group): HTMLElement {
  const group = element('div', 'py-1', { role: 'group', 'aria-label': name });
  const heading = element('div', 'px-3 py-1 text-xs font-bold text-soft', { 'aria-hidden': 'true' });
  heading.textContent = name;
  group.append(heading, ...offers.map(optionElement));
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
