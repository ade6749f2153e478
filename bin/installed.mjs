// Node's own modules only: this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const OLDEST = [20, 19];
const INSTALLED_LOCK = 'node_modules/.package-lock.json';

/** Ends with a sentence when this Node is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  console.error(`Bangga needs Node ${OLDEST.join('.')} or newer, this is ${process.versions.node}.`);
  process.exit(1);
}

/**
 * Installs what package-lock.json names and node_modules lacks, and rebuilds the database driver when it was
 * compiled for another Node. `withDev` counts the tools of tests and lint too.
 */
export function ensureInstalled({ withDev }) {
  if (!isInstalled(withDev)) {
    console.log('Installing packages (npm ci) …');
    // A machine that says it is for production gets no tools; one that does not will soon want to run the tests.
    const leaveOut = !withDev && process.env.NODE_ENV === 'production' ? ['--omit=dev'] : ['--include=dev'];
    run('npm', ['ci', '--no-audit', '--no-fund', ...leaveOut]);
  }
  if (!driverLoads()) {
    console.log('Building the database driver for this Node …');
    run('npm', ['rebuild', 'better-sqlite3']);
  }
}

/** Runs a command in front of the person; its failure ends this process with its exit code. */
export function run(command, parameters, environment = {}) {
  const { status, error } = spawnSync(command, parameters, {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  if (error) console.error(`${command} could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

function isInstalled(withDev) {
  if (!existsSync(INSTALLED_LOCK)) return false;
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf(INSTALLED_LOCK);
  return Object.entries(wanted).every(([path, { version, dev, optional, devOptional, link }]) => {
    if (path === '' || link) return true;
    const found = present[path];
    if (found) return found.version === version;
    // A package for another platform is never there; a tool of tests only where tests are run.
    return Boolean(optional || devOptional || (dev && !withDev));
  });
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};

function driverLoads() {
  try {
    const Database = createRequire(import.meta.url)('better-sqlite3');
    new Database(':memory:').close();
    return true;
  } catch (error) {
    if (error?.code === 'ERR_DLOPEN_FAILED' || /bindings file/.test(error?.message ?? '')) return false;
    throw error;
  }
}
