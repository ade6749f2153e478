import { createHmac, randomUUID } from 'node:crypto';

export type Key = { uid: string; key: string; name: string; actions: string[]; indexes: string[] };
/** What a request may do: everything, what its key says, or nothing, with Meilisearch's code for why. */
export type Allowance =
  | { key: Key | 'master' }
  | { refused: 'missing_authorization_header' | 'invalid_api_key' };

const covers = (pattern: string, uid: string) =>
  pattern === '*' || pattern === uid || (pattern.endsWith('*') && uid.startsWith(pattern.slice(0, -1)));

/** The keys of the fake. Without a master key everything is open, as on a server started without one. */
export class MeilisearchKeys {
  readonly #masterKey: string | null;
  readonly #keys: Key[] = [];

  constructor(masterKey: string | null) {
    this.#masterKey = masterKey;
  }

  create(wanted: Partial<Key>): Key {
    const uid = wanted.uid ?? randomUUID();
    const key = createHmac('sha256', this.#masterKey ?? '')
      .update(uid)
      .digest('hex');
    const { name = '', actions = [], indexes = [] } = wanted;
    const made = { uid, key, name, actions, indexes };
    this.#keys.push(made);
    return made;
  }

  all = (): readonly Key[] => this.#keys;

  revokeAll(): void {
    this.#keys.length = 0;
  }

  allow(authorization: string | undefined): Allowance {
    if (this.#masterKey === null) return { key: 'master' };
    if (authorization === undefined) return { refused: 'missing_authorization_header' };
    const given = authorization.replace(/^Bearer /, '');
    if (given === this.#masterKey) return { key: 'master' };
    const key = this.#keys.find((one) => one.key === given);
    return key ? { key } : { refused: 'invalid_api_key' };
  }
}

/** Whether a key may do this to these indexes. */
export function mayDo(key: Key | 'master', action: string, uids: readonly string[]): boolean {
  if (key === 'master') return true;
  const group = `${action.split('.')[0]}.*`;
  const isAllowed = key.actions.some((one) => one === '*' || one === action || one === group);
  return isAllowed && uids.every((uid) => key.indexes.some((pattern) => covers(pattern, uid)));
}

/** A key for some indexes sees neither the tasks of others nor those that belong to no single index. */
export const maySee = (key: Key | 'master', indexUid: string | null): boolean =>
  key === 'master' ||
  key.indexes.includes('*') ||
  (indexUid !== null && key.indexes.some((pattern) => covers(pattern, indexUid)));
