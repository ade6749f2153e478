/** Longer addresses are no address of ours: a basket in a link, at its largest, has about 900 characters. */
const MAX_URL_LENGTH = 4096;
const METHODS = ['GET', 'HEAD', 'POST'] as const;

export type Refusal = 'badRequest' | 'methodNotAllowed' | 'uriTooLong';

/** What people type into a search: any text, which the search itself cleans of control characters. */
const TYPED = 'q';

/**
 * Why a request cannot be taken at all, or null. `target` is the path and query as it came. What is refused here
 * would otherwise surface deep below: NUL is no character of a PostgreSQL text, and a path that is no UTF-8
 * cannot be decoded by a router.
 */
export function refusalOf(method: string, target: string): Refusal | null {
  if (!METHODS.some((allowed) => allowed === method)) return 'methodNotAllowed';
  if (target.length > MAX_URL_LENGTH) return 'uriTooLong';
  const [path = '', ...rest] = target.split('?');
  const query = rest.join('?');
  if (hasNul(path) || query.split('&').some((field) => hasNul(field) && !isTyped(field))) return 'badRequest';
  const paths = path === '/__manifest' ? new URLSearchParams(query).getAll('p') : [path];
  return paths.every(isDecodable) ? null : 'badRequest';
}

/** As a browser writes it: the name plain, a NUL in the words percent-encoded. */
const isTyped = (field: string): boolean => field.startsWith(`${TYPED}=`) && !field.includes('\0');

/** Whether a NUL stands in it, plain or percent-encoded. */
export const hasNul = (text: string): boolean => text.includes('\0') || text.includes('%00');

/** Whether a path can be decoded, and holds no NUL then. */
export function isDecodable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}
