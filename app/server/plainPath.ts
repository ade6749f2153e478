/**
 * A path as the router reads it, without its language and data suffix: `/EN/Pesan/`, `/%70esan` and
 * `/pesan.data` are all `/pesan`. Every rule of the shell that depends on a path asks this one, so that no
 * second spelling slips past it. The path must be decodable.
 */
export function plainPath(pathname: string): string {
  const decoded = decodeURIComponent(pathname)
    .toLowerCase()
    .replaceAll(/\/{2,}/g, '/');
  const withoutData = decoded.replace(/\.data$/, '').replace(/^\/_root$/, '/');
  const rest = withoutData.replace(/^\/en(?=\/|$)/, '').replace(/\/+$/, '');
  return rest === '' ? '/' : rest;
}
