import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { Outlet, Scripts, useLoaderData, useRouteError } from '@remix-run/react';
import * as entry from '~/entry.server';
import { readEnv } from '~/env.server';
import { notFound, responseFor } from '~/errors';
import { createShell, type ShellOptions } from '~/server/shell.server';
import { type House, makeServices, openDatabase } from '~/services.server';
import { migrateToLatest } from '~db/migrate.server';
import remixConfig from '../../remix.config.js';

/** A site of a few pages, enough to try the shell and the real entry on. */
const pages = {
  root: {
    default: () => (
      <html lang="id">
        <head>
          <title>tiny</title>
        </head>
        <body>
          <Outlet />
        </body>
      </html>
    ),
    ErrorBoundary: () => {
      const error = useRouteError() as { status?: number; message?: string };
      return (
        <html lang="id">
          <head>
            <title>tiny</title>
          </head>
          <body>
            boundary {error.status ?? 'bug'} {error.message}
          </body>
        </html>
      );
    },
  },
  home: {
    loader: () => ({ words: 'kata '.repeat(500) }),
    default: () => <p>{useLoaderData<{ words: string }>().words}</p>,
  },
  product: { loader: productLoader, default: () => <p>{useLoaderData<{ slug: string }>().slug}</p> },
  checkout: { action: checkoutAction, default: () => <form method="post" /> },
  panel: {
    handle: { hydrate: true },
    loader: ({ context }: LoaderFunctionArgs) => ({ nonce: context.nonce }),
    default: () => (
      <main>
        panel
        <Scripts nonce={useLoaderData<{ nonce: string }>().nonce} />
      </main>
    ),
  },
  api: { loader: () => Response.json({ hits: [] }) },
  lost: {
    loader: () => {
      throw new Response('', { status: 404 });
    },
    default: () => null,
  },
};

function productLoader({ params }: LoaderFunctionArgs) {
  if (params.slug === 'bug') throw new Error('a secret of the inside');
  if (params.slug === 'none') throw responseFor(notFound());
  return { slug: params.slug ?? '' };
}

async function checkoutAction({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  if (form.get('name') === 'bug') throw new Error('a secret of the inside');
  return redirect(
    `/produk/x?name=${encodeURIComponent(String(form.get('name')))}&guest=${context.guest.guestKey}`,
  );
}

const paths: Record<keyof typeof pages, string | undefined> = {
  root: '',
  home: undefined,
  product: 'produk/:slug',
  checkout: 'pesan',
  panel: 'panel',
  api: 'api/search',
  lost: '*',
};

export function tinyBuild(): ServerBuild {
  const names = Object.keys(pages) as (keyof typeof pages)[];
  const placed = (name: keyof typeof pages) => ({
    id: name,
    path: paths[name],
    index: name === 'home' || undefined,
    parentId: name === 'root' ? undefined : 'root',
  });
  const manifest = (name: keyof typeof pages) => ({
    ...placed(name),
    module: `/assets/${name}.js`,
    hasAction: 'action' in pages[name],
    hasLoader: 'loader' in pages[name],
    hasClientAction: false,
    hasClientLoader: false,
    hasErrorBoundary: name === 'root',
  });
  return {
    entry: { module: entry },
    routes: Object.fromEntries(names.map((name) => [name, { ...placed(name), module: pages[name] }])),
    assets: {
      entry: { imports: [], module: '/assets/entry.js' },
      routes: Object.fromEntries(names.map((name) => [name, manifest(name)])),
      url: '/assets/manifest.js',
      version: 'tiny',
    },
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    isSpaMode: false,
    mode: 'production',
    future: { ...remixConfig.future, unstable_optimizeDeps: false },
  } as unknown as ServerBuild;
}

type Settings = Record<string, string>;
export type TinyHouse = House & { dataDir: string; end(): Promise<void> };

/** A house of its own on an empty SQLite file in a folder of its own. */
export async function tinyHouse(settings: Settings = {}): Promise<TinyHouse> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bangga-'));
  const env = readEnv({
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    SEED: 'none',
    ...settings,
  });
  const connection = openDatabase(env);
  await migrateToLatest(connection);
  const house = makeServices(env, connection);
  const end = async () => {
    await house.close();
    rmSync(dataDir, { recursive: true });
  };
  return { ...house, dataDir, end };
}

type Asked = { method?: string; headers?: Record<string, string>; body?: BodyInit; from?: string };

/** Asks a shell as a browser at `from` would. Redirects are not followed. */
export function tinyShell(house: House, options: Partial<ShellOptions> = {}) {
  const background = { queueCounts: house.queueCounts, stoppedBecause: () => null };
  const shell = createShell(house.services, tinyBuild(), { background, ...options });
  return async (path: string, { from = '203.0.113.7', headers, ...init }: Asked = {}): Promise<Response> => {
    const bindings = { incoming: { socket: { remoteAddress: from } } } as never;
    const request = new Request(`http://localhost:3000${path}`, {
      ...init,
      headers: { host: 'localhost:3000', ...headers },
    });
    return shell.fetch(request, bindings);
  };
}
