import { vi } from 'vitest';

/** Elements meet the script when their markup is whole, as they do in a page. */
export function put(markup: string): void {
  const page = document.createElement('div');
  page.innerHTML = markup;
  document.body.replaceChildren(page);
}

export function find<E extends Element = HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
}

type Asked = { address: string; init: RequestInit | undefined };

/** A server that answers each request in turn, an Error being no connection. */
export function serve(...answers: (Response | Error)[]): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', (address: URL | string, init?: RequestInit) => {
    asked.push({ address: String(address), init });
    const answer = answers.shift() ?? new Error('nobody answers');
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
  return asked;
}

/** An empty page at a path, with nothing left of what a test before it replaced or kept. */
export function freshPage(path: string): void {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
  history.replaceState(null, '', path);
  document.body.innerHTML = '';
  localStorage.clear();
}
