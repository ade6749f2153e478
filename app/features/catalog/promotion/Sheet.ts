import * as Batik from '~/ui/batik/Batik';
import type { Drawing } from '../drawnPicture.server';
import type { PictureText } from '../photoTasks';
import * as FittedText from './FittedText';

/** The colours of what is printed and shared: always those of the light page, on paper. */
export const PAPER = '#FBF7F0';
export const INK = '#1F1A17';
export const SOFT = '#6B5F55';
export const MERAH = '#B3261E';
export const LINE = '#E8DDCD';

type Page = { storeId: number; width: number; height: number; clothScale: number; parts: readonly string[] };

/** A whole picture: the store's cloth from edge to edge, and the parts upon it. */
export function svgOf({ storeId, width, height, clothScale, parts }: Page): string {
  const design = Batik.of(storeId);
  const { id, markup } = Batik.patternDefs(design, clothScale);
  const whole = `width="${width}" height="${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${whole} viewBox="0 0 ${width} ${height}">${markup}`,
    `<rect ${whole} fill="${Batik.paletteOf(design).ground}"/><rect ${whole} fill="url(#${id})"/>`,
    ...parts,
    '</svg>',
  ].join('');
}

type Box = { left: number; top: number; widthPx: number; heightPx: number };

/** A sheet of paper upon the cloth, words go on it. */
export const paper = ({ left, top, widthPx, heightPx }: Box, radius: number): string =>
  `<rect x="${left}" y="${top}" width="${widthPx}" height="${heightPx}" rx="${radius}" fill="${PAPER}"/>`;

/** The lower end of a sheet in the darkest tone of the store's cloth: paper-coloured words go on it. */
export function foot(storeId: number, { left, top, widthPx, heightPx }: Box, radius: number): string {
  const { deep } = Batik.paletteOf(Batik.of(storeId));
  const across = widthPx - 2 * radius;
  const down = heightPx - radius;
  return `<path d="M${left} ${top}h${widthPx}v${down}a${radius} ${radius} 0 0 1-${radius} ${radius}h-${across}a${radius} ${radius} 0 0 1-${radius}-${radius}z" fill="${deep}"/>`;
}

/** Words that go below each other, each in the largest size that leaves the others their place. */
export type Block = {
  text: string;
  weight: 'bold' | 'medium';
  colour: string;
  sizes: readonly [number, ...number[]];
  /** The most that it may take. */
  heightPx: number;
  /** Between it and the next one. */
  gapPx: number;
};

/** The blocks set below each other from `top` on, those without words left out; and where the last one ends. */
export function column(
  { left, top, widthPx }: Omit<Box, 'heightPx'>,
  blocks: readonly Block[],
  align?: 'middle' | 'end',
): { texts: PictureText[]; bottom: number } {
  let y = top;
  const texts = blocks
    .filter(({ text }) => text !== '')
    .map(({ weight, colour, gapPx, ...wanted }) => {
      const fitted = FittedText.fit({ ...wanted, weight, widthPx });
      const placed = { ...fitted, weight, colour, left, top: y, widthPx, ...(align ? { align } : {}) };
      y += fitted.heightPx + gapPx;
      return placed;
    });
  return { texts, bottom: y };
}

/** The same blocks set so that the last one ends at `bottom`; and where the first one begins. */
export function lifted(
  { left, widthPx }: Pick<Box, 'left' | 'widthPx'>,
  { bottom, blocks }: { bottom: number; blocks: readonly Block[] },
): { texts: PictureText[]; top: number } {
  const set = column({ left, top: 0, widthPx }, blocks, 'middle');
  const lastGap = blocks.findLast(({ text }) => text !== '')?.gapPx ?? 0;
  const top = bottom - set.bottom + lastGap;
  return { texts: set.texts.map((text) => ({ ...text, top: text.top + top })), top };
}

type Room = { from: number; to: number; maxPx: number; widthPx: number };

/** The largest square between two heights, in the middle of the page. */
export function square({ from, to, maxPx, widthPx }: Room): { left: number; top: number; sizePx: number } {
  const sizePx = Math.min(maxPx, to - from);
  const [left, top] = [(widthPx - sizePx) / 2, from + (to - from - sizePx) / 2];
  return { left: Math.round(left), top: Math.round(top), sizePx };
}

/** A thin line about a code, so that its white does not drift on the paper. */
export function outlined({ left, top, sizePx }: ReturnType<typeof square>, code: string): string {
  const line = `<rect x="${left - 4}" y="${top - 4}" width="${sizePx + 8}" height="${sizePx + 8}" rx="24" fill="${LINE}"/>`;
  return line + code;
}

/** The same drawing in another size. */
export const scaled = ({ svg, texts }: Drawing, factor: number): Drawing => ({
  svg: svg.replace(
    /width="(\d+)" height="(\d+)"/,
    (_, width, height) => `width="${Math.round(width * factor)}" height="${Math.round(height * factor)}"`,
  ),
  texts: texts.map(({ sizePx, left, top, widthPx, heightPx, ...text }) => ({
    ...text,
    sizePx: Math.max(1, Math.round(sizePx * factor)),
    left: Math.round(left * factor),
    top: Math.round(top * factor),
    // A pixel more than its share: rounding must not break a line that stood whole.
    widthPx: Math.ceil(widthPx * factor) + 4,
    heightPx: Math.ceil(heightPx * factor) + 2,
  })),
});
