// npm test: every check of the project, one after the other, counted at the end. Nothing hides a failure.
// --long runs the same with the full counts.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';
import { ensureInstalled, requireNode } from './installed.mjs';

requireNode();
const ROOT = fileURLToPath(new URL('..', import.meta.url));
process.chdir(ROOT);
ensureInstalled({ withDev: true });
const long = process.argv.includes('--long');
const seed = process.env.TEST_SEED ?? String(1 + Math.floor(Math.random() * 2 ** 30));
const reports = join(ROOT, '.cache', 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const env = {
  ...process.env,
  NODE_ENV: 'test',
  CHROMIUM_PATH: await findBrowser(),
  TEST_SEED: seed,
  ...(long ? { LONG: '1' } : {}),
};
const bin = (name) => join(ROOT, 'node_modules', '.bin', name);

function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, env, stdio: 'inherit' });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

const totals = { passed: 0, failed: 0, skipped: 0 };

async function check(title, command, args) {
  console.log(`\n── ${title}`);
  const startedAt = performance.now();
  const ok = await run(command, args);
  totals[ok ? 'passed' : 'failed'] += 1;
  console.log(`${ok ? 'ok' : 'FAILED'}: ${title} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
}

/** Tests count one by one; a runner that died without a report counts as one failure. */
async function tests(title, project) {
  console.log(`\n── ${title}`);
  const startedAt = performance.now();
  const report = join(reports, `${project}.json`);
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  // Its exit code alone is not believed: another library's exit hook has been seen to turn a failure into 0.
  let ok = await run(bin('vitest'), args);
  let failed = 0;
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    totals.passed += result.numPassedTests;
    totals.skipped += result.numPendingTests + result.numTodoTests;
    failed = result.numFailedTests;
    ok &&= result.success;
  } catch (error) {
    ok = false;
    console.error(`No report of the tests: ${error.message}`);
  }
  totals.failed += ok ? failed : Math.max(1, failed);
  console.log(`${ok ? 'ok' : 'FAILED'}: ${title} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
}

console.log(`Random tests use TEST_SEED=${seed}${long ? ', full counts' : ''}`);
await check('types', bin('tsc'), ['--noEmit', '-p', '.']);
await check('format and lint', bin('biome'), ['check', '.']);
await check('walls between rooms', bin('depcruise'), [
  'app',
  'db',
  'seed',
  'bin',
  '--config',
  '.dependency-cruiser.cjs',
]);
await check('dead code', bin('knip'), []);
await tests('rules', 'unit');
await tests('server functions and repositories, SQLite and PostgreSQL', 'integration');
await check('build', process.execPath, [join(ROOT, 'bin', 'build.mjs')]);
await tests('the built site in a browser', 'journeys');

if (totals.skipped > 0) console.log(`\n${totals.skipped} skipped (each says why above)`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);
