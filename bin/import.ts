import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makePhotoStore } from '~/features/catalog/photoStore.server';
import { findStoreBySlug } from '~/features/upload/importedStoreRepo.server';
import { importFile } from '~/features/upload/importFile.server';
import * as Report from '~/features/upload/Report';
import { textOf } from '~/i18n/useText';
import { clockOf, openDatabase } from '~/services.server';
import { migrateToLatest } from '~db/migrate.server';
import { endOn, settings } from './boot';

const USAGE = 'npm run import -- --store SLUG [--dry-run] [--json] FILE';

const OPTIONS = {
  store: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/** Said to the person who called, with exit code 1. */
class Misuse extends Error {}

type Asked = { slug: string; file: string; isDryRun: boolean; isJson: boolean };

async function main(): Promise<number> {
  const asked = readArguments();
  const env = settings();
  const connection = openDatabase(env);
  const photos = makePhotoStore(env.dataDir);
  try {
    await migrateToLatest(connection);
    const store = await findStoreBySlug(connection.db, asked.slug);
    if (!store) throw new Misuse(`There is no store "${asked.slug}".`);
    const means = { db: connection.db, clock: clockOf(env), photos, dataDir: env.dataDir };
    const by = { storeId: store.id, actor: { kind: 'system', id: null } } as const;
    const report = await importFile(means, by, { file: asked.file, isDryRun: asked.isDryRun });
    process.stdout.write(asked.isJson ? `${JSON.stringify(report, null, 2)}\n` : spoken(report, asked));
    return Report.exitCode(report);
  } finally {
    await photos.close();
    await connection.close();
  }
}

function readArguments(): Asked {
  try {
    const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
    const { store, 'dry-run': isDryRun = false, json: isJson = false } = values;
    const [name, ...more] = positionals;
    if (!store || name === undefined || more.length > 0) throw new Misuse(USAGE);
    return { slug: store, file: fileNamed(name), isDryRun, isJson };
  } catch (error) {
    // Its message names the argument that nobody knows.
    if (error instanceof TypeError) throw new Misuse(`${error.message}\n${USAGE}`);
    throw error;
  }
}

/** npm calls from the project's folder: a name is meant from where the person is. */
function fileNamed(name: string): string {
  const file = [process.env.INIT_CWD ?? '.', '.'].map((folder) => resolve(folder, name)).find(existsSync);
  if (file === undefined || !statSync(file).isFile()) throw new Misuse(`There is no file "${name}".`);
  return file;
}

const OUTCOMES = ['created', 'updated', 'unchanged', 'refused', 'skipped'] as const;

function spoken({ file, counts, rows }: Report.Report, { isDryRun }: Asked): string {
  if (file.error) return `${file.error.message}\n`;
  const text = textOf('id', 'upload');
  const lines = rows.flatMap(({ row, errors, warnings }) =>
    [...errors, ...warnings].map(({ message }) => text('command.row', { row, message })),
  );
  const sums = OUTCOMES.map((outcome) => text(`command.${outcome}`, { count: counts[outcome] })).join(', ');
  return `${[...lines, `${sums}.`, ...(isDryRun ? [text('command.dryRun')] : [])].join('\n')}\n`;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (error instanceof Misuse) {
      console.error(error.message);
      process.exit(1);
    }
    endOn(error);
  },
);
