const MAX_PAGE = 1_000;

/** The page asked for (`hal`), from 1; what cannot be read is the first. */
export function pageNumber(params: URLSearchParams): number {
  const page = Number(params.get('hal') ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= MAX_PAGE ? page : 1;
}
