import type { Finding } from './Check';

const SHOWN = 5;

/** Fine when the list is empty, else the first few of it. */
export function noneOf(wrong: readonly (string | number)[], fine: string, bad: string): Finding {
  if (wrong.length === 0) return { ok: true, words: fine };
  const more = wrong.length > SHOWN ? ` and ${wrong.length - SHOWN} more` : '';
  return { ok: false, words: `${bad}: ${wrong.slice(0, SHOWN).join(', ')}${more}` };
}
