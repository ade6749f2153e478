import { type RefObject, useCallback, useEffect } from 'react';

type Kept = [name: string, value: string][];

/**
 * Keeps a form on this phone as it is typed, until the server has it: `forget` says what that has. What is still kept
 * when the page is opened again is put back.
 */
export function useKeptForm(form: RefObject<HTMLFormElement>, key: string) {
  useEffect(() => {
    const kept = read(key);
    if (kept && form.current) putBack(form.current, kept);
  }, [form, key]);
  const keep = useCallback(() => {
    if (form.current) write(key, form.current);
  }, [form, key]);
  const forget = useCallback(
    (typed: Readonly<Record<string, string | undefined>>) => {
      const isSame = read(key)?.every(([name, value]) => (typed[name] ?? value) === value);
      if (isSame) localStorage.removeItem(key);
    },
    [key],
  );
  return { keep, forget };
}

function putBack(form: HTMLFormElement, kept: Kept): void {
  for (const [name, value] of kept) {
    const field = form.elements.namedItem(name);
    const isText = field instanceof HTMLInputElement && !['hidden', 'checkbox'].includes(field.type);
    if (isText || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) {
      field.value = value;
    }
  }
  form.dispatchEvent(new Event('input', { bubbles: true }));
}

function read(key: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
  } catch {
    // Storage is switched off, or holds what we did not write: the server's draft is there all the same.
    return null;
  }
}

function write(key: string, form: HTMLFormElement): void {
  const kept = [...new FormData(form)].flatMap(
    ([name, value]): Kept =>
      typeof value === 'string' && name !== 'intent' && name !== 'step' ? [[name, value]] : [],
  );
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Full or switched off: the server's draft is there all the same.
  }
}
