/** The longer side of what is sent, in pixels: enough for every page, and a fifth of the bytes of a phone's photo. */
const MAX_SIDE = 2048;
const QUALITY = 0.82;
const PAPER = '#ffffff';

/**
 * A smaller JPEG of a photo, turned the right way, without what the camera wrote into it. What this browser cannot
 * open (HEIC on most) is given back as it is: the server says in a sentence what to do with it.
 */
export async function shrink(photo: Blob): Promise<Blob> {
  const picture = await opened(photo);
  if (!picture) return photo;
  const scale = Math.min(1, MAX_SIDE / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const canvas = makeCanvas(width, height);
  const context = canvas.getContext('2d') as
    | CanvasRenderingContext2D
    | OffscreenCanvasRenderingContext2D
    | null;
  if (!context) return photo;
  // What is see-through would become black in a JPEG.
  context.fillStyle = PAPER;
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, 0, 0, width, height);
  picture.close();
  const smaller = await written(canvas);
  return smaller && (scale < 1 || smaller.size < photo.size) ? smaller : photo;
}

async function opened(photo: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(photo, { imageOrientation: 'from-image' });
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return null;
    throw error;
  }
}

type Canvas = HTMLCanvasElement | OffscreenCanvas;

function makeCanvas(width: number, height: number): Canvas {
  if (typeof OffscreenCanvas !== 'undefined') return new OffscreenCanvas(width, height);
  return Object.assign(document.createElement('canvas'), { width, height });
}

function written(canvas: Canvas): Promise<Blob | null> {
  const wanted = { type: 'image/jpeg', quality: QUALITY };
  if ('convertToBlob' in canvas) return canvas.convertToBlob(wanted).catch(() => null);
  return new Promise((resolve) => canvas.toBlob(resolve, wanted.type, wanted.quality));
}
