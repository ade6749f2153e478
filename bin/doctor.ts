import { parseArgs } from 'node:util';
import { openDatabase } from '~/services.server';
import { endOn, settings } from './boot';
import type { Check, Finding, Means } from './doctor/Check';
import { CHECKS } from './doctor/checks.server';

/** Prints one line for each check; the exit code is 0 only when all is well. With --fix search indexes and files are mended. */
async function examine() {
  const { fix: isFixing } = parseArgs({ options: { fix: { type: 'boolean', default: false } } }).values;
  const env = settings();
  print('node', { ok: true, words: process.versions.node });
  print('settings', {
    ok: true,
    words: `${env.mode}, data in ${env.databaseUrl ? 'PostgreSQL' : env.dataDir}`,
  });
  const connection = openDatabase(env);
  let isWell = true;
  for (const check of CHECKS) {
    const finding = await lookSafely(check, { env, connection, isFixing });
    print(check.name, finding);
    isWell &&= finding.ok;
    if (!finding.ok && (check.name === 'database' || check.name === 'migrations')) break;
  }
  await connection.close();
  process.exitCode = isWell ? 0 : 1;
}

const print = (name: string, { ok, words }: Finding) =>
  console.log(`${ok ? 'ok ' : 'BAD'} ${name.padEnd(13)} ${words}`);

async function lookSafely(check: Check, means: Means): Promise<Finding> {
  try {
    return await check.look(means);
  } catch (error) {
    return { ok: false, words: error instanceof Error ? error.message : String(error) };
  }
}

examine().catch(endOn);
