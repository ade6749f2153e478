import { relative } from 'node:path';
import { scheduler } from 'node:timers/promises';
import { renewRenditions } from '~/features/catalog/photoRenditions.server';
import {
  findStrayFiles,
  removeFiles,
  SETTLED_MS,
  type StrayFiles,
} from '~/features/catalog/strayFiles.server';
import { clockOf } from '~/services.server';
import type { Finding, Means } from './Check';
import * as doctorRepo from './doctorRepo.server';
import { noneOf } from './noneOf';

/**
 * Whether each photo of the database is on the disk, and the disk holds nothing besides. With --fix files that belong
 * to nothing are removed and sizes that are gone are made once more; an original that is gone nobody can mend.
 */
export async function photoFiles(means: Means): Promise<Finding> {
  const strays = await look(means);
  if (means.isFixing) await mend(means, strays);
  const { orphans, fresh, missingOriginals, missingRenditions } = strays;
  const count = await doctorRepo.photoCount(means.connection.db);
  const lost = missingOriginals.map((hash) => hash.slice(0, 12));
  if (lost.length > 0) return noneOf(lost, '', 'originals missing on the disk');
  const found = [
    ...orphans.map((file) => relative(means.env.dataDir, file)),
    ...missingRenditions.map(
      ({ hash, width, format }) => `${hash.slice(0, 12)}-${width}.${format} is missing`,
    ),
  ];
  const underWay = fresh.length > 0 ? `, ${fresh.length} files under way` : '';
  const mended = `${orphans.length} files of nobody removed, ${missingRenditions.length} sizes made again`;
  if (means.isFixing && found.length > 0)
    return { ok: true, words: `${count} originals are on the disk; ${mended}` };
  return noneOf(
    found,
    `${count} originals are on the disk${underWay}`,
    'files of nobody (--fix removes them)',
  );
}

/** Whoever mends waits until it can be said of each file whether it belongs to something. */
async function look({ env, connection, isFixing }: Means): Promise<StrayFiles> {
  const strays = await findStrayFiles(connection.db, env.dataDir, Date.now());
  if (!isFixing || strays.fresh.length === 0) return strays;
  await scheduler.wait(SETTLED_MS);
  return findStrayFiles(connection.db, env.dataDir, Date.now());
}

async function mend({ env, connection }: Means, { orphans, missingRenditions }: StrayFiles): Promise<void> {
  await removeFiles(orphans);
  await renewRenditions(connection.db, missingRenditions, clockOf(env).now());
}
