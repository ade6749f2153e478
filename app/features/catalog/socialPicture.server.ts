import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { mediaFile, readIfThere, writeWhole } from './mediaFiles.server';
import { printable } from './PrintableText';
import type { PictureTask, PictureText } from './photoTasks';
import type { PhotoThread } from './photoThread.server';
import { makeSingleFlight } from './singleFlight';
import { frameOf } from './socialFrame';

/** Counted up with every change of the drawing: pictures made before are then made again. */
const EDITION = 1;
const FONT_FOLDER = fileURLToPath(new URL('../../fonts', import.meta.url));
const SITE = 'Bangga';

const INK = '#1F1A17';
const SOFT = '#6B5F55';
const MERAH = '#B3261E';

/** What a shared link shows: of a product its name, store and price; of a store or festival its name and place. */
export type SocialSubject = {
  kind: 'product' | 'store' | 'festival';
  title: string;
  /** The store of a product, the place of a store, the days of a festival. */
  subtitle: string;
  /** As it is shown ("Rp85.000"); empty or null without one. */
  price: string | null;
  /** Whose batik is behind it: the id of the store, or of the festival. */
  batikId: number;
};

/** Pictures of 1200 x 630, made once each and kept under `dataDir` by what is on them. */
export function makeSocialPictures(dataDir: string, thread: PhotoThread) {
  const once = makeSingleFlight<Uint8Array<ArrayBuffer>>();
  return (subject: SocialSubject): Promise<Uint8Array<ArrayBuffer>> => {
    const { kind, title, subtitle, price, batikId } = subject;
    const key = JSON.stringify([EDITION, kind, title, subtitle, price, batikId]);
    const name = createHash('sha256').update(key).digest('hex');
    return once(name, async () => {
      const file = mediaFile(dataDir, 'social', `${name}.png`);
      const present = await readIfThere(file);
      if (present) return present;
      const bytes = await thread.picture(taskFor(subject), true);
      await writeWhole(file, bytes);
      return bytes;
    });
  };
}

function taskFor(subject: SocialSubject): PictureTask {
  return { kind: 'compose', svg: frameOf(subject.batikId), texts: textsOf(subject), fontFolder: FONT_FOLDER };
}

const LEFT_PX = 96;
const TEXT_WIDTH_PX = 660;

function textsOf({ title, subtitle, price }: SocialSubject): PictureText[] {
  const name = printable(title);
  const sizePx = name.length > 60 ? 44 : name.length > 28 ? 54 : 68;
  const place = { left: LEFT_PX, widthPx: TEXT_WIDTH_PX };
  return [
    { ...place, text: SITE, weight: 'bold', sizePx: 34, colour: MERAH, top: 88, heightPx: 48 },
    { ...place, text: name, weight: 'bold', sizePx, colour: INK, top: 156, heightPx: 222 },
    {
      ...place,
      text: printable(subtitle),
      weight: 'medium',
      sizePx: 32,
      colour: SOFT,
      top: 392,
      heightPx: 84,
    },
    {
      ...place,
      text: printable(price ?? ''),
      weight: 'bold',
      sizePx: 60,
      colour: MERAH,
      top: 478,
      heightPx: 82,
    },
  ];
}
