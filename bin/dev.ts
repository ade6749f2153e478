// `npm run dev`: the same shell, with Vite inside it instead of the built files.
import { relative } from 'node:path';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { ServerBuild } from '@remix-run/node';
import { createServer, type ViteDevServer } from 'vite';
import { finishRequests, stopOnSignals } from '~/server/gracefulStop.server';
import { assertPortIsFree } from '~/server/portProbe.server';
import { type Listening, listen } from '~/server/serve.server';
import { createShell } from '~/server/shell.server';
import type { ShellContext } from '~/server/shellContext';
import { type House, makeServices, openDatabase } from '~/services.server';
import { migrateToLatest } from '~db/migrate.server';
import { endOn, settings } from './boot';
import { seedDemo } from './demo';

/** What bin/start.mjs takes as "start me again". */
const AGAIN = 75;
/** Vite follows what it loads; this runs outside of it. */
const SHELL_CODE = /^(app\/(server|jobs)\/|app\/(services|env|clock)\.server\.ts|db\/|bin\/)/;

async function develop() {
  const env = settings();
  await assertPortIsFree(env.host, env.port);
  const house = await furnish();
  if (env.seed === 'demo') await seedDemo(house.services);
  const shell = createShell(house.services, async () => buildOf(await vite), {
    background: house,
    developmentAnswer: async (c) => viteAnswer(await vite, c),
  });
  // Vite's own socket hangs on the same server, so that the policy of the pages need not be widened for it.
  const listening = listen(shell, env.host, env.port);
  const vite = listening.then(({ server }) =>
    createServer({ appType: 'custom', server: { middlewareMode: true, hmr: { server } } }),
  );
  house.startWork();
  await tend(await vite, await listening, house);
  console.log(`Bangga is being built at http://${env.host}:${(await listening).port}`);
}

async function furnish(): Promise<House> {
  const env = settings();
  const connection = openDatabase(env);
  await migrateToLatest(connection);
  return makeServices(env, connection);
}

const buildOf = async (vite: ViteDevServer) =>
  (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild;

/** Vite answers for sources and its own files by itself; null when it has nothing to say. */
function viteAnswer(
  vite: ViteDevServer,
  { env: { incoming, outgoing } }: ShellContext,
): Promise<Response | null> {
  return new Promise((resolve) => {
    if (!incoming || !outgoing) return resolve(null);
    outgoing.once('close', () => resolve(RESPONSE_ALREADY_SENT));
    vite.middlewares(incoming, outgoing, () => resolve(null));
  });
}

/** Ends in order on a signal, and starts anew when the shell's own code has changed. */
async function tend(vite: ViteDevServer, listening: Listening, house: House) {
  const closeAll = async () => {
    await vite.close();
    await house.close();
  };
  stopOnSignals(listening, house.services.log, closeAll);
  vite.watcher.on('change', (file) => {
    const name = relative(process.cwd(), file);
    if (!SHELL_CODE.test(name)) return;
    console.log(`${name} has changed: starting anew …`);
    finishRequests(listening, 1000)
      .then(closeAll)
      .then(() => process.exit(AGAIN), endOn);
  });
}

develop().catch(endOn);
