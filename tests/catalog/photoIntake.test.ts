import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REFUSALS } from '~/features/catalog/PhotoKind';
import type { UploadState } from '~/features/catalog/PhotoUpload';
import { findStrayFiles } from '~/features/catalog/strayFiles.server';
import { MESSAGES } from '~/i18n/messages';
import { connectSqlite } from '~db/connection.server';
import { migrateToLatest } from '~db/migrate.server';
import * as Random from '~seed/catalogue/Random';
import { runs, seed } from '../setup/runs';
import { type BadPicture, badPictures, goodPictures, HIDDEN } from './badPictures';
import { makeSeller } from './uploading';

const PROCESS = fileURLToPath(new URL('./badPictureProcess.ts', import.meta.url));
const COUNT = runs(2000);
const MAX_MB = 400;
const HOUR_MS = 60 * 60_000;
type Line = { kind: string; fileName: string; mayBeTaken: boolean; answer: UploadState; maxMb?: number };

let box: string;
let dataDir: string;
let lines: Line[];
let ended: { code: number | null; signal: string | null; maxMb: number };

beforeAll(async () => {
  box = mkdtempSync(join(tmpdir(), 'bangga-bad-'));
  dataDir = join(box, 'data');
  mkdirSync(dataDir);
  const connection = connectSqlite(join(dataDir, 'bangga.sqlite'));
  await migrateToLatest(connection);
  const { storeId, personId } = await makeSeller(connection.db, 'sari');
  await connection.close();
  const pictures = join(box, 'pictures');
  await writePictures(pictures);
  const args = [dataDir, pictures, storeId, personId].map(String);
  const child = spawn(process.execPath, ['--import', 'tsx', PROCESS, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (part) => {
    printed += part;
  });
  ended = await new Promise((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, maxMb: 0 }));
  });
  const all = printed
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
  lines = all.filter(({ kind }) => kind !== undefined);
  ended.maxMb = all.at(-1)?.maxMb ?? Number.POSITIVE_INFINITY;
}, 900_000);
afterAll(() => rmSync(box, { recursive: true, force: true }));

/** Made here: what making them takes of memory is not what taking them takes. */
async function writePictures(folder: string) {
  mkdirSync(folder);
  const about: Omit<BadPicture, 'bytes'>[] = [];
  for (const { bytes, ...picture } of badPictures(Random.from(seed()), await goodPictures(), COUNT)) {
    writeFileSync(join(folder, String(about.length)), bytes);
    about.push(picture);
  }
  writeFileSync(join(folder, 'pictures.json'), JSON.stringify(about));
}

/** All files under the box, by their paths in it. */
const files = () =>
  readdirSync(box, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(box, join(entry.parentPath, entry.name)));

describe(`${COUNT} bad pictures`, () => {
  it('end no process and take less than 400 MB of it', () => {
    expect(ended).toMatchObject({ code: 0, signal: null });
    expect(lines).toHaveLength(COUNT);
    expect(ended.maxMb).toBeLessThan(MAX_MB);
  });

  it('are each refused with a sentence in both languages, but for what is a picture after all', () => {
    const odd = lines.filter(({ answer, mayBeTaken }) =>
      answer.state === 'refused' ? !REFUSALS.some((one) => one === answer.reason) : !mayBeTaken,
    );
    expect(odd).toEqual([]);
    for (const language of ['id', 'en'] as const) {
      for (const reason of REFUSALS) {
        expect(MESSAGES[language].photos.refusals[reason]).toMatch(/^\p{Lu}.*[.]$/u);
      }
    }
  });

  it('are refused for what they are', () => {
    const reasonsOf = (kind: string) =>
      new Set(
        lines
          .filter((line) => line.kind === kind)
          .map(({ answer }) => (answer.state === 'refused' ? answer.reason : 'taken')),
      );
    expect(reasonsOf('bomb in PNG')).toEqual(new Set(['tooManyPixels']));
    expect(reasonsOf('bomb in another kind')).toEqual(new Set(['tooManyPixels']));
    expect(reasonsOf('drawing with something alive')).toEqual(new Set(['svg']));
    expect(reasonsOf('HEIC')).toEqual(new Set(['heic']));
    expect(reasonsOf('empty')).toEqual(new Set(['empty']));
    expect(reasonsOf('too large')).toEqual(new Set(['tooLarge']));
    expect(reasonsOf('truncated')).toEqual(new Set(['damaged']));
    expect(reasonsOf('with place and owner')).toEqual(new Set(['taken']));
  });

  it('leave nothing outside the folder of media, and nothing in it that is not a photo’s', async () => {
    const outside = files().filter(
      (file) => !/^(pictures|data\/media\/originals)\/|^data\/bangga\.sqlite/.test(file),
    );
    expect(outside).toEqual([]);
    const { db, close } = connectSqlite(join(dataDir, 'bangga.sqlite'));
    const strays = await findStrayFiles(db, dataDir, Date.now() + HOUR_MS);
    await close();
    expect(strays).toMatchObject({ orphans: [], fresh: [], missingOriginals: [] });
  });

  it('that are pictures after all are kept without place, owner, or what else was in the file', async () => {
    const kept = files().filter((file) => file.startsWith('data/media/originals/'));
    expect(kept.length).toBeGreaterThan(0);
    for (const file of kept) {
      const bytes = readFileSync(join(box, file));
      expect(bytes.includes(HIDDEN)).toBe(false);
      const { exif, xmp, iptc, orientation } = await sharp(bytes).metadata();
      expect({ exif, xmp, iptc, orientation }).toEqual({});
    }
  });

  it('are shown by names without a path, a control character, or a mark that turns the writing', async () => {
    const { db, close } = connectSqlite(join(dataDir, 'bangga.sqlite'));
    const uploads = await db.selectFrom('photoUpload').select('fileName').execute();
    const products = await db.selectFrom('product').select('name').execute();
    await close();
    for (const name of [...uploads.map((one) => one.fileName), ...products.map((one) => one.name)]) {
      expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u);
    }
  });
});
