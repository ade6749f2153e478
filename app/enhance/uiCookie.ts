/** What a page may know of its visitor: the pieces in the basket and a notice that waits to be said. */
export type Ui = { count: number; notice: string | null };

const NOTHING: Ui = { count: 0, notice: null };

/** Reads the cookie "ui" out of all cookies. One that cannot be read counts as none. */
export function readUi(cookies: string): Ui {
  const value = /(?:^|;\s*)ui=([^;]*)/.exec(cookies)?.[1];
  if (value === undefined) return NOTHING;
  try {
    const read: unknown = JSON.parse(atob(decodeURIComponent(value)));
    return read !== null && typeof read === 'object' ? fieldsOf(read) : NOTHING;
  } catch {
    return NOTHING;
  }
}

function fieldsOf(read: { count?: unknown; notice?: unknown }): Ui {
  const { count, notice } = read;
  return {
    count: typeof count === 'number' && Number.isSafeInteger(count) && count > 0 ? count : 0,
    notice: typeof notice === 'string' ? notice : null,
  };
}
