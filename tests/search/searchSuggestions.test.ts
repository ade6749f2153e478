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
  suggestions.append(document.createElement('input'));
  made.append(suggestions);
  return made;
}

const input = () => document.querySelector('input')!;
const list = () => document.querySelector<HTMLElement>('[role=listbox]')!;
const options = () => [...document.querySelectorAll('[role=option]')].map((option) => option.textContent);
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
