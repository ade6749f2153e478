import type { EntryContext } from '@remix-run/node';

/** A route's `handle`: a panel says `{ hydrate: true }`. */
type RouteHandle = { hydrate?: boolean };

/** Whether the page asked for is a panel: React then takes it over in the browser. Shopper pages never are. */
export function isHydrated(remix: EntryContext): boolean {
  return remix.staticHandlerContext.matches.some(({ route }) => {
    const handle: RouteHandle | undefined = remix.routeModules[route.id]?.handle as RouteHandle | undefined;
    return handle?.hydrate === true;
  });
}
