// `npm start`: from a fresh clone to a running festival. Node's own modules only, until all is installed.
// `npm run dev` is the same with --dev: nothing is built, Vite serves the sources and follows their changes.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, requireNode } from './installed.mjs';

requireNode();
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
if (existsSync('.env')) process.loadEnvFile('.env');

stopWithParent();

if (process.argv.includes('--dev')) {
  ensureInstalled({ withDev: true });
  develop();
} else {
  ensureInstalled({ withDev: false });
  process.env.NODE_ENV ||= 'production';
  ensureBuilt();
  // From here on in TypeScript, in this same process: a signal reaches the server itself.
  const { register } = await import('tsx/esm/api');
  register();
  await import('./serve.ts');
}

/** Runs bin/dev.ts, and again when it ends with AGAIN: the shell's own code has changed. Signals go on to it. */
function develop() {
  const AGAIN = 75;
  const env = { ...process.env, NODE_ENV: 'development' };
  let child;
  const begin = () => {
    child = spawn(process.execPath, ['--import', 'tsx', 'bin/dev.ts'], { stdio: 'inherit', env });
    child.on('exit', (code) => (code === AGAIN ? begin() : process.exit(code ?? 1)));
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  begin();
}

/**
 * npm passes a signal on to the shell it has put between, and that shell dies of it without passing it further:
 * the server would go on, orphaned. It stops in order when its parent is gone.
 */
function stopWithParent() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watching = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watching);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watching.unref();
}
