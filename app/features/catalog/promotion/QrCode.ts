import { encode } from 'uqr';

/** Light modules around the code: ISO/IEC 18004 asks for four, and readers fail with fewer. */
const QUIET_MODULES = 4;
const DARK = '#1F1A17';
const LIGHT = '#FFFFFF';

type Place = { left: number; top: number; sizePx: number };

/**
 * A QR code as SVG markup, quiet zone included, on a light plate. Level M: a fold or a stain over a seventh of it
 * can be read through, and the modules stay large. Modules fall on whole pixels, so that no printer blurs an edge:
 * the code may be a little smaller than `sizePx` and stands in the middle.
 */
export function markup(text: string, { left, top, sizePx }: Place): string {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_MODULES });
  const modulePx = Math.max(1, Math.floor(sizePx / size));
  const offset = Math.floor((sizePx - modulePx * size) / 2);
  const dark = data.flatMap((row, y) =>
    runsOf(row).map(({ from, length }) => {
      const [x, across] = [from * modulePx, length * modulePx];
      return `M${x} ${y * modulePx}h${across}v${modulePx}h-${across}z`;
    }),
  );
  const plate = `<rect x="${left}" y="${top}" width="${sizePx}" height="${sizePx}" rx="${Math.round(sizePx / 32)}" fill="${LIGHT}"/>`;
  return `${plate}<path transform="translate(${left + offset} ${top + offset})" fill="${DARK}" d="${dark.join('')}"/>`;
}

/** A picture of the code alone. */
export function svg(text: string, sizePx: number): string {
  const code = markup(text, { left: 0, top: 0, sizePx });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${sizePx}" height="${sizePx}" viewBox="0 0 ${sizePx} ${sizePx}">${code}</svg>`;
}

/** Dark modules that stand side by side, as one rectangle each: edges between them would show. */
function runsOf(row: readonly boolean[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = [];
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last && last.from + last.length === x) last.length += 1;
    else runs.push({ from: x, length: 1 });
  }
  return runs;
}
