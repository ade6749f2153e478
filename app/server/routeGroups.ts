import type { ServerBuild } from '@remix-run/node';

const LANGUAGE_PREFIX = 'en';
const ANYWHERE = '*';

/** The part of a route's or an address's path that decides its group: "/en/produk/x" and "/en/produk/:slug" alike. */
function groupOf(path: string): string {
  const [first = '', second = ''] = path.replace(/^\//, '').toLowerCase().split('/');
  return first === LANGUAGE_PREFIX ? `${first}/${second}` : first;
}

/**
 * A build cut in parts by the beginning of the path. Remix ranks and compiles every route of a build anew for each
 * request; with some sixty routes that was a quarter of the time of a page. A part holds the root, the routes of its
 * group and those that match anywhere, so it answers as the whole would. What is no page (`.data`, `__manifest`)
 * gets the whole.
 */
export function routeGroups(build: ServerBuild): (pathname: string) => ServerBuild {
  const routes = Object.entries(build.routes).flatMap(([id, route]) => (route ? [{ id, route }] : []));
  const isSimple = routes.every(({ route }) => route.parentId === undefined || route.parentId === 'root');
  if (!isSimple) return () => build;
  const parts = new Map<string, ServerBuild>();
  const groupOfRoute = ({ id, route }: (typeof routes)[number]) =>
    id === 'root' || route.path?.includes('*') || route.path?.startsWith(':')
      ? ANYWHERE
      : groupOf(route.path ?? '');
  for (const group of new Set(routes.map(groupOfRoute))) {
    const own = routes.filter((one) => [group, ANYWHERE].includes(groupOfRoute(one)));
    parts.set(group, only(build, new Set(own.map(({ id }) => id))));
  }
  const elsewhere = parts.get(ANYWHERE) ?? build;
  return (pathname) => {
    if (pathname.endsWith('.data') || pathname.startsWith('/__')) return build;
    return parts.get(groupOf(decodedOnce(pathname))) ?? elsewhere;
  };
}

/** A build with some of its routes: those of the server and, beside them, those that the page is told of. */
function only(build: ServerBuild, ids: ReadonlySet<string>): ServerBuild {
  const kept = <T>(routes: Record<string, T>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => ids.has(id)));
  return {
    ...build,
    routes: kept(build.routes),
    assets: { ...build.assets, routes: kept(build.assets.routes) },
  };
}

/** Remix matches decoded paths: "/%70roduk/x" is a product's page too. What cannot be decoded matches nothing. */
function decodedOnce(pathname: string): string {
  if (!pathname.includes('%')) return pathname;
  try {
    return decodeURI(pathname);
  } catch (error) {
    if (error instanceof URIError) return pathname;
    throw error;
  }
}
