import { join } from 'node:path';
import sharp from 'sharp';
import type { PhotoTask, PictureText } from './photoTasks';

/** The font's own family names, as they stand in the files of app/fonts. */
const FONTS = {
  bold: { file: 'PlusJakartaSans-ExtraBold.ttf', name: 'Plus Jakarta Sans ExtraBold' },
  medium: { file: 'PlusJakartaSans-Medium.ttf', name: 'Plus Jakarta Sans Medium' },
} as const;

/** At 72 dots per inch a point of Pango is a pixel. */
const DPI = 72;

/** How the lines of one text stand under each other. */
const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;

type Composition = Extract<PhotoTask, { kind: 'compose' }>;

/** A PNG of the drawing with the texts laid over it, set in the bundled font whatever the machine has. */
export async function compose({ svg, texts, fontFolder }: Composition): Promise<Buffer> {
  const layers = await Promise.all(
    texts.filter(({ text }) => text !== '').map((text) => layerOf(text, fontFolder)),
  );
  return sharp(Buffer.from(svg))
    .composite(layers)
    .png({ compressionLevel: 9, palette: true, quality: 90 })
    .toBuffer();
}

async function layerOf(piece: PictureText, fontFolder: string) {
  const font = FONTS[piece.weight];
  const input = await sharp({
    text: {
      text: `<span foreground="${piece.colour}">${escaped(piece.text)}</span>`,
      // The comma ends the family: without it Pango reads "ExtraBold" as a weight and takes a font of the machine.
      font: `${font.name}, ${piece.sizePx}`,
      fontfile: join(fontFolder, font.file),
      dpi: DPI,
      width: piece.widthPx,
      wrap: 'word-char',
      align: ALIGN[piece.align ?? 'start'],
      rgba: true,
    },
  })
    .png()
    .toBuffer();
  const { picture, width } = await within(input, piece);
  const spare = { start: 0, middle: 0.5, end: 1 }[piece.align ?? 'start'] * (piece.widthPx - width);
  return { input: picture, left: piece.left + Math.round(spare), top: piece.top };
}

/** Cuts what is taller than its place: a text too long must not run over the next one. */
async function within(input: Buffer, { widthPx, heightPx }: PictureText) {
  const { width = 1, height = 1 } = await sharp(input).metadata();
  if (height <= heightPx && width <= widthPx) return { picture: input, width };
  const box = { left: 0, top: 0, width: Math.min(width, widthPx), height: Math.min(height, heightPx) };
  return { picture: await sharp(input).extract(box).toBuffer(), width: box.width };
}

/** For Pango's markup, which is XML. Control characters never come here: the texts are plain words. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
