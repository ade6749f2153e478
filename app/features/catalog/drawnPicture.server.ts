import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { mediaFile, readIfThere, writeWhole } from './mediaFiles.server';
import type { PictureText } from './photoTasks';
import type { PhotoThread } from './photoThread.server';
import { makeSingleFlight } from './singleFlight';

/** Counted up when the same drawing would come out otherwise: pictures made before are then made again. */
const EDITION = 1;
const FONT_FOLDER = fileURLToPath(new URL('../../fonts', import.meta.url));

/** A picture of our own making: shapes as SVG, and words that are laid over them in the bundled font. */
export type Drawing = { svg: string; texts: PictureText[] };

/** PNGs of drawings, made once each in the picture thread and kept under `dataDir` by what is on them. */
export function makeDrawnPictures(dataDir: string, thread: PhotoThread) {
  const once = makeSingleFlight<Uint8Array<ArrayBuffer>>();
  return ({ svg, texts }: Drawing): Promise<Uint8Array<ArrayBuffer>> => {
    const name = createHash('sha256')
      .update(JSON.stringify([EDITION, svg, texts]))
      .digest('hex');
    return once(name, async () => {
      const file = mediaFile(dataDir, 'social', `${name}.png`);
      const present = await readIfThere(file);
      if (present) return present;
      const bytes = await thread.picture({ kind: 'compose', svg, texts, fontFolder: FONT_FOLDER }, true);
      await writeWhole(file, bytes);
      return bytes;
    });
  };
}
