import { languageOf, product } from '~/paths';

type Seen = { slug: string; name: string; image: string };

const KEY = 'bangga:seen';
const KEPT = 12;
const SHOWN = 8;

/**
 * What was looked at on this phone, newest first, kept on it alone: name and picture, no price, which would grow
 * old. On a product's page it adds that product; it shows itself as soon as there is another one.
 */
class LatelySeen extends HTMLElement {
  connectedCallback(): void {
    const { slug, name, image = '' } = this.dataset;
    const others = read().filter((one) => one.slug !== slug);
    if (slug && name) keep([{ slug, name, image }, ...others].slice(0, KEPT));
    const list = this.querySelector('ul');
    if (!list || others.length === 0) return;
    list.replaceChildren(...others.slice(0, SHOWN).map(itemOf));
    this.hidden = false;
  }
}

function itemOf({ slug, name, image }: Seen): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = product(languageOf(window.location.pathname), slug);
  link.className = 'card block h-full overflow-hidden text-sm hover:underline';
  if (image.startsWith('/')) link.append(pictureOf(image));
  const label = document.createElement('span');
  label.className = 'line-clamp-2 block p-2.5 leading-snug';
  label.lang = 'id';
  label.textContent = name;
  link.append(label);
  item.append(link);
  return item;
}

function pictureOf(address: string): HTMLImageElement {
  const picture = document.createElement('img');
  picture.className = 'aspect-square w-full object-cover';
  picture.alt = '';
  picture.width = 320;
  picture.height = 320;
  picture.loading = 'lazy';
  picture.src = address;
  return picture;
}

const isSeen = (value: unknown): value is Seen =>
  typeof value === 'object' &&
  value !== null &&
  ['slug', 'name', 'image'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string');

/** Nothing where nothing is kept or the browser keeps nothing. */
function read(): Seen[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isSeen) : [];
  } catch {
    return [];
  }
}

function keep(seen: readonly Seen[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(seen));
  } catch {
    // A private window or a full storage: the page is whole without it.
    return;
  }
}

export function defineLatelySeen(): void {
  customElements.define('lately-seen', LatelySeen);
}
