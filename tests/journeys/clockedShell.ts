import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { fixedClock } from '~/clock.server';
import { readEnv } from '~/env.server';
import { nextPhaseAt } from '~/features/festival/festival.server';
import { makePageCache } from '~/server/pageCache.server';
import { createShell } from '~/server/shell.server';
import { makeServices, openDatabase } from '~/services.server';
import { ROOT } from './site';

export type ClockedShell = {
  /** Sets the clock. Going back in time forgets the pages that are kept: no real clock does that. */
  setClock(at: number): void;
  /** A request to the built site, answered in this process. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
};

const HOST = 'http://127.0.0.1:3000';

/**
 * The built site in this process, on a clock that stands still until it is set. Its worker never runs; pages are
 * kept as on a real site. The search index is brought up to date once, with what the folder holds now.
 */
export async function openShell(dataDir: string, startAt: number): Promise<ClockedShell> {
  const env = readEnv({ DATA_DIR: dataDir, RATE_LIMIT: 'off', LOG_LEVEL: 'error', NODE_ENV: 'production' });
  const house = makeServices(env, openDatabase(env));
  const clock = fixedClock(startAt);
  const services = { ...house.services, clock };
  const entry = pathToFileURL(join(ROOT, 'build', 'server', 'index.js')).href;
  const build = (await import(/* @vite-ignore */ entry)) as ServerBuild;
  const freshShell = () =>
    createShell(services, build, {
      background: house,
      pageCache: makePageCache(services, () => nextPhaseAt(services)),
    });
  let shell = freshShell();
  await house.follower.turn();
  return {
    setClock(at) {
      if (at < clock.now()) shell = freshShell();
      clock.set(at);
    },
    ask: async (path, init) => shell.request(HOST + path, init),
    close: () => house.close(),
  };
}
