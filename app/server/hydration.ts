import type { EntryContext } from '@remix-run/node';

/** Whether a route is a panel: its `handle` says `{ hydrate: true }`, and React takes it over in the browser. */
export const isPanelRoute = (handle: unknown): boolean =>
  (handle as { hydrate?: boolean } | undefined)?.hydrate === true;

/** Whether the page asked for is a panel. Shopper pages never are. */
export const isHydrated = (remix: EntryContext): boolean =>
  remix.staticHandlerContext.matches.some(({ route }) => isPanelRoute(remix.routeModules[route.id]?.handle));
