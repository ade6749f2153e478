// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { defineSearchSuggestions } from '~/enhance/searchSuggestions';

const ANSWER = {
  queries: ['kopi', 'kopi gayo'],
  products: [{ slug: 'kopi-arabika', title: 'Kopi Arabika' }],
  stores: [{ slug: 'ibu-sari', name: '<b>Kopi Ibu Sari</b>' }],
};

let asked: string[] = [];
let submitted: string[] = [];
let answer: () => Promise<Response>;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  submitted = [];
  answer = async () => Response.json(ANSWER);
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    return answer();
  });
  defineSearchSuggestions();
  document.body.replaceChildren(form());
  document.querySelector('form')!.addEventListener('submit', (event) => {
    event.preventDefault();
    submitted.push(input().value);
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Put together before it is connected, as a page that was parsed before the script ran. */
function form(): HTMLFormElement {
  const made = document.createElement('form');
  const suggestions = document.createElement('search-suggestions');
  Object.assign(suggestions.dataset, { count: 'Usulan: #', none: 'Tidak ada usulan' });
  suggestions.append(document.createElement('input'));
  made.append(suggestions);
  return made;
}

const input = () => document.querySelector('input')!;
const list = () => document.querySelector<HTMLElement>('[role=listbox]')!;
const options = () => [...document.querySelectorAll('[role=option]')].map((option) => option.textContent);
const said = () => document.querySelector('[role=status]')!.textContent;
const active = () =>
  document.getElementById(input().getAttribute('aria-activedescendant') ?? '')?.textContent ?? null;
const press = (key: string) => input().dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));

async function type(text: string, waitMs = 200) {
  input().focus();
  input().value = text;
  input().dispatchEvent(new Event('input'));
  await vi.advanceTimersByTimeAsync(waitMs);
}

it('asks once for what is typed in one go, encoded, and lists the answer as text', async () => {
  await type('kop', 50);
  await type('kopi&', 200);
  expect(asked).toEqual(['/api/suggest?q=kopi%26']);
  expect(options()).toEqual(['kopi', 'kopi gayo', 'Kopi Arabika', '<b>Kopi Ibu Sari</b>']);
  expect(input().getAttribute('aria-expanded')).toBe('true');
  expect(list().hidden).toBe(false);
});

it('walks the list by the arrow keys and searches for what is taken', async () => {
  await type('kop');
  press('ArrowDown');
  press('ArrowDown');
  const active = document.getElementById(input().getAttribute('aria-activedescendant') ?? '');
  expect(active?.textContent).toBe('kopi gayo');
  expect(active?.getAttribute('aria-selected')).toBe('true');
  press('Enter');
  expect(submitted).toEqual(['kopi gayo']);
  expect(list().hidden).toBe(true);
});

it('leaves Enter to the form while nothing is chosen, and closes at Escape', async () => {
  await type('kop');
  const enter = new KeyboardEvent('keydown', { key: 'Enter', cancelable: true });
  input().dispatchEvent(enter);
  expect(enter.defaultPrevented).toBe(false);
  press('Escape');
  expect(list().hidden).toBe(true);
  expect(input().getAttribute('aria-expanded')).toBe('false');
});

it('shows nothing when the network fails or the text is too short, and asks again afterwards', async () => {
  answer = () => Promise.reject(new TypeError('offline'));
  await type('kop');
  expect(list().hidden).toBe(true);
  answer = async () => Response.json(ANSWER);
  await type('k');
  expect(asked).toHaveLength(1);
  await type('kop');
  expect(asked).toHaveLength(2);
  expect(list().hidden).toBe(false);
});

it('shows no late answer to what is no longer typed', async () => {
  let late: (response: Response) => void = () => undefined;
  answer = () => new Promise((resolve) => (late = resolve));
  await type('kop');
  answer = async () => Response.json({ queries: ['teh'], products: [], stores: [] });
  await type('teh');
  late(Response.json(ANSWER));
  await vi.advanceTimersByTimeAsync(10);
  expect(options()).toEqual(['teh']);
});

it('keeps of an older answer only what holds the words typed since, until the newer one is there', async () => {
  await type('kop');
  expect(options()).toHaveLength(4);
  let late: (response: Response) => void = () => undefined;
  answer = () => new Promise((resolve) => (late = resolve));
  await type('kopi gay');
  expect(options()).toEqual(['kopi gayo']);
  await type('teh');
  expect(list().hidden).toBe(true);
  late(Response.json({ queries: ['teh poci'], products: [], stores: [] }));
  await vi.advanceTimersByTimeAsync(10);
  expect(options()).toEqual(['teh poci']);
});

it('breaks off the older question when a newer one is asked', async () => {
  const signals: AbortSignal[] = [];
  vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) => {
    signals.push(signal);
    return new Promise(() => undefined);
  });
  await type('kop');
  await type('teh');
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  press('Escape');
  input().form?.requestSubmit();
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
});

it('an answer under way does not change the list while somebody walks it', async () => {
  await type('kop');
  let late: (response: Response) => void = () => undefined;
  answer = () => new Promise((resolve) => (late = resolve));
  await type('kopi');
  press('ArrowDown');
  late(Response.json({ queries: ['kopi luwak'], products: [], stores: [] }));
  await vi.advanceTimersByTimeAsync(10);
  expect(active()).toBe('kopi');
  press('Enter');
  expect(submitted).toEqual(['kopi']);
});

it('walks round the ends, and by Home and End once something is chosen', async () => {
  await type('kop');
  const home = new KeyboardEvent('keydown', { key: 'Home', cancelable: true });
  input().dispatchEvent(home);
  expect(home.defaultPrevented).toBe(false);
  press('ArrowUp');
  expect(active()).toBe('<b>Kopi Ibu Sari</b>');
  press('ArrowDown');
  expect(active()).toBe('kopi');
  press('End');
  expect(active()).toBe('<b>Kopi Ibu Sari</b>');
  press('Home');
  expect(active()).toBe('kopi');
});

it('says how many suggestions there are, and that there are none, but nothing of a network that failed', async () => {
  await type('kop');
  expect(said()).toBe('Usulan: 4');
  answer = async () => Response.json({ queries: [], products: [], stores: [] });
  await type('zzz');
  expect(said()).toBe('Tidak ada usulan');
  answer = () => Promise.reject(new TypeError('offline'));
  await type('yyy');
  expect(said()).toBe('');
});

it('shows what it knows at once, without asking again', async () => {
  await type('kop');
  await type('teh', 0);
  await type('kop', 0);
  expect(options()).toHaveLength(4);
  expect(asked).toEqual(['/api/suggest?q=kop']);
});

it('closes when the form is sent, and comes back closed when the browser kept the page', async () => {
  await type('kop');
  document.querySelector('form')!.requestSubmit();
  expect(list().hidden).toBe(true);
  await type('kopi');
  expect(list().hidden).toBe(false);
  window.dispatchEvent(new Event('pageshow'));
  expect(list().hidden).toBe(false);
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  expect(list().hidden).toBe(true);
});
