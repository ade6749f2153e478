import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import type { House } from '~/services.server';
import { stopOnSignals } from './gracefulStop.server';
import { makeMetrics } from './metrics.server';
import { makePageCache } from './pageCache.server';
import { listen } from './serve.server';
import { createShell } from './shell.server';
import { staticFilesOf } from './staticFiles.server';
import { stylesheetsOf } from './stylesheets';

/** Serves the built site until a signal comes. Gives back its address as the browser on this machine sees it. */
export async function serveBuild(house: House, buildFolder = resolve('build')): Promise<string> {
  const { services } = house;
  const { env, log } = services;
  const entry = pathToFileURL(resolve(buildFolder, 'server/index.js')).href;
  const build = (await import(entry)) as ServerBuild;
  const shell = createShell(services, build, {
    background: house,
    files: staticFilesOf(resolve(buildFolder, 'client')),
    metrics: makeMetrics({ processFigures: true }),
    stylesheets: stylesheetsOf(build),
    ...(env.keepsPages ? { pageCache: makePageCache(services, house.nextPhaseAt) } : {}),
  });
  // What was written while no process ran: the first visitor shall find it.
  await house.follower.turn();
  // Read into memory now: the first visitor would else wait for the whole index.
  services.search.vocabulary();
  const listening = await listen(shell, env.host, env.port);
  house.startWork();
  stopOnSignals(listening, log, house.close);
  return `http://${env.host.includes(':') ? `[${env.host}]` : env.host}:${listening.port}`;
}
