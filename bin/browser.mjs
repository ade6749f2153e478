// Finds a Chromium for the browser tests, or gets one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const found = () => PLACES.find((place) => place && existsSync(place));

function runs(command, args) {
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

async function playwrightsOwn() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/**
 * The path of a Chromium: one of the system, else Playwright's own download, else by the system's package
 * manager. Exits with what to install when none of these works.
 */
export async function findBrowser() {
  const there = found() ?? (await playwrightsOwn());
  if (there) return there;
  console.log('No Chromium found: trying to install one …');
  const cli = join(ROOT, 'node_modules', 'playwright-core', 'cli.js');
  if (runs(process.execPath, [cli, 'install', 'chromium'])) {
    const own = await playwrightsOwn();
    if (own) return own;
  }
  if (
    process.platform === 'linux' &&
    runs('apt-get', ['update', '-qq']) &&
    runs('apt-get', ['install', '-y', '-qq', 'chromium'])
  ) {
    const installed = found();
    if (installed) return installed;
  }
  console.error(
    'The browser tests need Chromium. Install it (Debian, Ubuntu: apt-get install chromium), or point',
  );
  console.error('CHROMIUM_PATH at a Chrome or Chromium, and run npm test again.');
  process.exit(1);
}
