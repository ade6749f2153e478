import {
  type LoaderFunction,
  type LoaderFunctionArgs,
  type ServerBuild,
  data as withInit,
} from '@remix-run/node';
import { isPanelRoute } from './hydration';

type Route = NonNullable<ServerBuild['routes'][string]>;

/**
 * A build whose shopper pages keep their data to themselves. Remix encodes what loaders give for a browser that
 * takes the page over, and sends the same at a page's `.data` address. Shopper pages are never taken over: what
 * they are rendered from is made invisible to that encoding (a tenth of a page's time), and nobody can ask for it.
 */
export function renderedOnly(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => [id, route && ofShoppers(route)] as const);
  return { ...build, routes: Object.fromEntries(routes) };
}

function ofShoppers(route: Route): Route {
  const { loader, handle } = route.module;
  if (!loader || route.id === 'root' || isPanelRoute(handle)) return route;
  const quiet = async (args: LoaderFunctionArgs) => unseen(await (loader as LoaderFunction)(args));
  return { ...route, module: { ...route.module, loader: quiet } };
}

/** The same record, which only those see who ask for its properties by name. Answers and plain values stay. */
function unseen(data: unknown): unknown {
  if (isWithInit(data)) return withInit(unseen(data.data), data.init ?? undefined);
  if (data === null || typeof data !== 'object' || Object.getPrototypeOf(data) !== Object.prototype)
    return data;
  const hidden = Object.entries(data).map(([name, value]) => [name, { value, enumerable: false }] as const);
  // Who writes it as JSON means its content: parts are kept by it.
  return Object.defineProperties({}, { ...Object.fromEntries(hidden), toJSON: { value: () => data } });
}

/** What `data(value, init)` of Remix gives: a value with a status and headers. */
const isWithInit = (data: unknown): data is ReturnType<typeof withInit> =>
  (data as { type?: unknown } | null | undefined)?.type === 'DataWithResponseInit';
