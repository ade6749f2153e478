import { type Key, type Meilisearch, MeilisearchApiError } from 'meilisearch';
import { BUILD_INFIX } from './Bookmark';

/** `searching` may search our indexes; `writing` may also fill, build and swap them. Neither may anything else. */
export type ScopedKeys = { searching: string; writing: string };

const SEARCH_ACTIONS = ['search'];
const WRITE_ACTIONS = ['search', 'documents.*', 'settings.*', 'indexes.*', 'tasks.get', 'stats.get'];
const LISTED = 1_000;
const NOT_ALLOWED = new Set([401, 403]);

/**
 * The keys for our indexes, made if they are not there yet; null when `client` may not handle keys: it holds a
 * scoped key, or the server was started without a master key and needs none.
 */
export async function scopedKeysOf(client: Meilisearch, index: string): Promise<ScopedKeys | null> {
  const known = await keysOf(client);
  if (known === null) return null;
  const key = async (purpose: string, actions: string[]) => {
    const name = `bangga ${index}: ${purpose}`;
    const found = known.find((one) => one.name === name);
    return (found ?? (await client.createKey({ name, actions, indexes: patternsOf(index), expiresAt: null })))
      .key;
  };
  return { searching: await key('search', SEARCH_ACTIONS), writing: await key('index', WRITE_ACTIONS) };
}

const patternsOf = (index: string): string[] => [index, `${index}${BUILD_INFIX}*`];

async function keysOf(client: Meilisearch): Promise<Key[] | null> {
  try {
    return (await client.getKeys({ limit: LISTED })).results;
  } catch (error) {
    if (error instanceof MeilisearchApiError && NOT_ALLOWED.has(error.response.status)) return null;
    throw error;
  }
}
