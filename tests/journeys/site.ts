import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scheduler } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const READY_WITHIN_MS = 120_000;

/** A site that is being served. `stop` ends it; whether its folder goes too depends on who made the folder. */
export type Site = { url: string; dataDir: string; stop(): Promise<void>; output(): string };

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function command(file: string, args: string[], env: Record<string, string>): ChildProcess {
  const whole: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', ...env };
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: ROOT,
    env: whole,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => child.kill();
  process.once('exit', end);
  child.once('exit', () => process.removeListener('exit', end));
  return child;
}

/** All that a process has printed so far. */
function listenTo(child: ChildProcess): () => string {
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (part) => {
      printed += part;
    });
  }
  return () => printed;
}

/** Runs a command of the project to its end and gives back what it printed. Throws when it failed. */
function runCommand(file: string, args: string[], env: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = command(file, args, env);
    const printed = listenTo(child);
    child.on('exit', (code) =>
      code === 0 ? resolve(printed()) : reject(new Error(`${file}: ${printed()}`)),
    );
  });
}

/** A folder of its own for a site's data. */
const newDataDir = (): string => mkdtempSync(join(tmpdir(), 'bangga-site-'));
export const removeDataDir = (dataDir: string): void => rmSync(dataDir, { recursive: true, force: true });

export const databaseFile = (dataDir: string): string => join(dataDir, 'bangga.sqlite');

export type SiteOptions = { seedArgs?: string[]; env?: Record<string, string>; dataDir?: string };

/** Enough stores for a journey, few enough to be there in a second. Without arguments: the whole demo. */
export const SMALL_FESTIVAL = ['--stores', '40', '--products', '300'];
const QUIET = { RATE_LIMIT: 'off', LOG_LEVEL: 'warn', SEED: 'demo' };

/** Migrates and seeds a folder, without serving it. Gives back the folder. */
export async function seedFolder({ seedArgs = [], env = {}, dataDir = newDataDir() }: SiteOptions = {}) {
  const settings = { ...QUIET, DATA_DIR: dataDir, ...env };
  await runCommand('bin/migrate.ts', [], settings);
  await runCommand('bin/seed.ts', seedArgs, settings);
  return dataDir;
}

/** Serves the built site from a folder that is filled already, and leaves the folder alone. Needs the build. */
export async function serveFolder(dataDir: string, env: Record<string, string> = {}): Promise<Site> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = command('bin/serve.ts', [], { ...QUIET, DATA_DIR: dataDir, PORT: String(port), ...env });
  const output = listenTo(child);
  const gone = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  await answering(`${url}/readyz`, child, output);
  return {
    url,
    dataDir,
    output,
    async stop() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/**
 * Seeds a festival in a folder of its own and serves the built site from it; the folder is gone after stop().
 * The festival's clock is real unless env.FAKE_NOW says otherwise.
 */
export async function startSite(options: SiteOptions = {}): Promise<Site> {
  const dataDir = await seedFolder(options);
  const site = await serveFolder(dataDir, options.env);
  return {
    ...site,
    async stop() {
      await site.stop();
      removeDataDir(dataDir);
    },
  };
}

async function answering(url: string, child: ChildProcess, printed: () => string): Promise<void> {
  const until = performance.now() + READY_WITHIN_MS;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`The site ended while starting:\n${printed()}`);
    const answer = await fetch(url).catch((error: Error) => error);
    if (answer instanceof Response && answer.ok) return;
    await scheduler.wait(100);
  }
  child.kill();
  throw new Error(`The site was not ready in time:\n${printed()}`);
}
