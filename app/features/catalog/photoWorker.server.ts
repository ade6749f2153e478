import { parentPort } from 'node:worker_threads';
import sharp from 'sharp';
import { MIME } from './Picture';
import type { Measured, PhotoResult, PhotoTask, ThreadAnswer, ThreadRequest } from './photoTasks';
import { compose } from './pictureText.server';

const MAX_PIXELS = 60_000_000;
const JPEG_QUALITY = 78;
const WEBP_QUALITY = 76;
const AVIF_QUALITY = 52;
/** At the default effort one AVIF costs up to a second, at 2 about a tenth for a few per cent more bytes. */
const AVIF_EFFORT = 2;
const KNOWN_FORMATS: Readonly<Record<string, string>> = {
  jpeg: MIME.jpg,
  png: 'image/png',
  webp: MIME.webp,
  avif: MIME.avif,
  heif: MIME.avif,
  gif: 'image/gif',
};

sharp.cache(false);
// One picture at a time on one core: the other cores answer requests.
sharp.concurrency(1);

parentPort?.on('message', async ({ id, task }: ThreadRequest) => {
  parentPort?.postMessage(await answer(id, task));
});

async function answer(id: number, task: PhotoTask): Promise<ThreadAnswer> {
  try {
    return { id, result: await carryOut(task) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

async function carryOut(task: PhotoTask): Promise<PhotoResult> {
  if (task.kind === 'measure') return { kind: 'measured', measured: await measure(task.bytes) };
  const bytes = task.kind === 'resize' ? await resize(task) : await compose(task);
  return { kind: 'picture', bytes: new Uint8Array(bytes) };
}

/** The size as it is shown: a camera's rotation is taken into account. Throws for what is no picture. */
async function measure(bytes: Uint8Array): Promise<Measured> {
  const { format, width, height, autoOrient } = await sharp(bytes, {
    limitInputPixels: MAX_PIXELS,
  }).metadata();
  const mime = KNOWN_FORMATS[format ?? ''];
  if (mime === undefined || !width || !height)
    throw new Error(`not a picture we can read: ${format ?? 'unknown'}`);
  return { mime, width: autoOrient?.width ?? width, height: autoOrient?.height ?? height };
}

/** Turned upright, never enlarged, without the camera's notes (place, owner). */
function resize({ file, width, format }: Extract<PhotoTask, { kind: 'resize' }>): Promise<Buffer> {
  const sized = sharp(file, { limitInputPixels: MAX_PIXELS })
    .autoOrient()
    .resize({ width, withoutEnlargement: true });
  if (format === 'webp') return sized.webp({ quality: WEBP_QUALITY }).toBuffer();
  if (format === 'avif') return sized.avif({ quality: AVIF_QUALITY, effort: AVIF_EFFORT }).toBuffer();
  return sized.flatten({ background: '#ffffff' }).jpeg({ quality: JPEG_QUALITY, mozjpeg: true }).toBuffer();
}
