// Runs a TypeScript command of the project: node bin/run.mjs FILE ARGS… Installs what is missing first.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, requireNode } from './installed.mjs';

requireNode();
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
if (existsSync('.env')) process.loadEnvFile('.env');
// Only what stands under tests/ needs their tools: a real installation has none.
ensureInstalled({ withDev: process.argv[2]?.startsWith('tests/') ?? false });
const child = spawn(process.execPath, ['--import', 'tsx', ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
