import { parentPort } from 'node:worker_threads';
import sharp from 'sharp';
import { takePhoto } from './photoIntake.server';
import type { PhotoResult, PhotoTask, ThreadAnswer, ThreadRequest } from './photoTasks';
import { compose } from './pictureText.server';

const MAX_PIXELS = 60_000_000;
const JPEG_QUALITY = 78;
const WEBP_QUALITY = 76;
const AVIF_QUALITY = 52;
/** At the default effort one AVIF costs up to a second, at 2 about a tenth for a few per cent more bytes. */
const AVIF_EFFORT = 2;
const TIME_LIMIT_S = 20;

sharp.cache(false);
// One picture at a time on one core: the other cores answer requests.
sharp.concurrency(1);

parentPort?.on('message', async ({ id, task }: ThreadRequest) => {
  const answered = await answer(id, task);
  const bytes = 'result' in answered && 'bytes' in answered.result ? [answered.result.bytes.buffer] : [];
  parentPort?.postMessage(answered, bytes);
});

async function answer(id: number, task: PhotoTask): Promise<ThreadAnswer> {
  try {
    return { id, result: await carryOut(task) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

async function carryOut(task: PhotoTask): Promise<PhotoResult> {
  if (task.kind === 'take') return takePhoto(task.source);
  const bytes = task.kind === 'resize' ? await resize(task) : await compose(task);
  return { kind: 'picture', bytes: new Uint8Array(bytes) };
}

const SVG_DPI = 72;

/** Turned upright, never enlarged, without the camera's notes (place, owner). */
async function resize({ file, width, format }: Extract<PhotoTask, { kind: 'resize' }>): Promise<Buffer> {
  const known = await sharp(file, { limitInputPixels: MAX_PIXELS }).metadata();
  // A drawing has no size of its own: it is drawn as large as it is asked for, where a photo would be blurred.
  const isSmallDrawing = known.format === 'svg' && known.width < width;
  const density = isSmallDrawing ? (SVG_DPI * width) / known.width : SVG_DPI;
  const sized = sharp(file, { limitInputPixels: MAX_PIXELS, density })
    .timeout({ seconds: TIME_LIMIT_S })
    .autoOrient()
    .resize({ width, withoutEnlargement: true });
  if (format === 'webp') return sized.webp({ quality: WEBP_QUALITY }).toBuffer();
  if (format === 'avif') return sized.avif({ quality: AVIF_QUALITY, effort: AVIF_EFFORT }).toBuffer();
  return sized.flatten({ background: '#ffffff' }).jpeg({ quality: JPEG_QUALITY, mozjpeg: true }).toBuffer();
}
