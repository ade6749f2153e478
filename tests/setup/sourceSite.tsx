import type { LoaderFunctionArgs, ServerBuild } from '@remix-run/node';
import { Outlet, useLocation } from '@remix-run/react';
import * as entry from '~/entry.server';
import { Speaking } from '~/i18n/LanguageContext';
import { languageOf } from '~/paths';
import routes from '~/routes';
import { createShell, type ShellOptions } from '~/server/shell.server';
import type { Services } from '~/services.server';
import remixConfig from '../../remix.config.js';

type RouteModule = Record<string, unknown>;

const MODULES = import.meta.glob<RouteModule>('../../app/features/*/*.tsx');

/** The frame of the pages here: what they hold themselves, without the head, header and stylesheet of the site. */
const root: RouteModule = {
  loader: ({ context }: LoaderFunctionArgs) => ({
    publicUrl: context.services.env.publicUrl,
    isLite: false,
    requestId: context.requestId,
    nonce: context.nonce,
  }),
  default: () => (
    <html lang="id">
      <body>
        <Speaking language={languageOf(useLocation().pathname)}>
          <Outlet />
        </Speaking>
      </body>
    </html>
  ),
  ErrorBoundary: () => (
    <html lang="id">
      <body>it did not work</body>
    </html>
  ),
};

const moduleOf = async (file: string): Promise<RouteModule> => {
  const load = MODULES[`../../app/${file}`];
  if (!load) throw new Error(`there is no route module ${file}`);
  return load();
};

/** A build of every route of the site, straight from its sources: for tests of all addresses without bundling. */
async function sourceBuild(): Promise<ServerBuild> {
  const placed = await Promise.all(
    routes.map(async ({ id = '', path, index, file }) => ({
      ...{ id, path, index, parentId: 'root' },
      module: await moduleOf(file),
    })),
  );
  const all = [{ id: 'root', path: '', index: undefined, parentId: undefined, module: root }, ...placed];
  const manifest = ({ module, ...place }: (typeof all)[number]) => ({
    ...place,
    module: `/assets/${place.id}.js`,
    hasAction: 'action' in module,
    hasLoader: 'loader' in module,
    hasClientAction: false,
    hasClientLoader: false,
    hasErrorBoundary: place.id === 'root',
  });
  return {
    entry: { module: entry },
    routes: Object.fromEntries(all.map((route) => [route.id, route])),
    assets: {
      entry: { imports: [], module: '/assets/entry.js' },
      routes: Object.fromEntries(all.map((route) => [route.id, manifest(route)])),
      url: '/assets/manifest.js',
      version: 'source',
    },
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    isSpaMode: false,
    mode: 'production',
    future: { ...remixConfig.future, unstable_optimizeDeps: false },
  } as unknown as ServerBuild;
}

/** The whole site behind its shell, in this process. Redirects are not followed; pages are kept by `pageCache` only. */
export async function sourceSite(services: Services, options: Pick<ShellOptions, 'pageCache'> = {}) {
  const background = { queueCounts: async () => ({ waiting: 0, failed: 0 }), stoppedBecause: () => null };
  const shell = createShell(services, await sourceBuild(), { background, ...options });
  const bindings = { incoming: { socket: { remoteAddress: '203.0.113.7' } } } as never;
  return async (path: string, { headers, ...init }: RequestInit = {}): Promise<Response> => {
    const own = { host: new URL(services.env.publicUrl).host, 'sec-fetch-site': 'same-origin', ...headers };
    const request = new Request(services.env.publicUrl + path, { ...init, headers: own });
    // msw keeps a list of a request's raw headers, without its cookies, and copies are made from that one.
    Object.defineProperty(request, 'headers', { value: new Headers([...request.headers]) });
    return shell.fetch(request, bindings);
  };
}
