/** The closed set of what the domain may answer instead of a result. */
type DomainErrorKind = 'NotFound' | 'Forbidden' | 'Closed' | 'Conflict' | 'Invalid' | 'TooMany';

const STATUS: Readonly<Record<DomainErrorKind, number>> = {
  NotFound: 404,
  Forbidden: 403,
  Closed: 409,
  Conflict: 409,
  Invalid: 422,
  TooMany: 429,
};

const BRAND = 'bangga.DomainError';

/**
 * An expected refusal. It is known by its brand and never by `instanceof`: the shell and the Remix bundle each
 * hold a copy of this module, and an error of one is no instance of the other's class.
 */
export type DomainError = Error & {
  readonly brand: typeof BRAND;
  readonly kind: DomainErrorKind;
  /** For TooMany: after how many seconds it may be tried again. */
  readonly retryAfterSeconds: number | undefined;
};

function make(kind: DomainErrorKind, reason: string, retryAfterSeconds?: number): DomainError {
  return Object.assign(new Error(reason), { brand: BRAND, kind, retryAfterSeconds } as const);
}

/** Each takes a reason for the log, in English; what a person reads comes from the messages of the page. */
export const notFound = (reason = 'not found') => make('NotFound', reason);
export const forbidden = (reason = 'forbidden') => make('Forbidden', reason);
export const closed = (reason = 'the festival is closed') => make('Closed', reason);
export const conflict = (reason = 'conflict') => make('Conflict', reason);
export const invalid = (reason = 'invalid') => make('Invalid', reason);
export const tooMany = (retryAfterSeconds: number, reason = 'too many requests') =>
  make('TooMany', reason, retryAfterSeconds);

export function isDomainError(value: unknown): value is DomainError {
  return value instanceof Object && 'brand' in value && value.brand === BRAND;
}

/** The HTTP status of a refusal. */
export const statusOf = (error: DomainError): number => STATUS[error.kind];

/**
 * The answer for a refusal: its status, Retry-After where it has one, and `{ kind }` as JSON, never the reason.
 * A loader throws it (`throw responseFor(error)`); the error boundary finds the kind in its data.
 */
export function responseFor(error: DomainError): Response {
  const headers = new Headers();
  if (error.retryAfterSeconds !== undefined) headers.set('Retry-After', String(error.retryAfterSeconds));
  return Response.json({ kind: error.kind }, { status: statusOf(error), headers });
}
