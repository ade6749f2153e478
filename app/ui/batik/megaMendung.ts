import { at, type Draw } from './tile';

/** A long cloud: crowns above, scallops below, its ends drawn out to points by the wind. */
export const CLOUD =
  'M-50 9C-41 8-42-3-31-5c-1-12 17-16 22-6 6-10 24-8 24 3 10-5 20 2 17 9 6 0 12 2 18 8-10-2-16-2-22 1-6-5-12-4-16 0-6-4-13-4-18 1-6-5-13-5-18-1-8-4-16-3-26-1z';
/** A small cloud that drifts between the long ones. */
const PUFF =
  'M-22 6c6-2 5-8 12-9 2-10 18-9 17 0 6-2 9 3 8 6 3 0 5 1 8 4-6-1-9-1-12 1-4-4-9-3-12 0-5-4-11-4-21-2z';

const round = (length: number): number => Math.round(length * 10) / 10;

/** The contours of a cloud, the outermost first: one path, drawn with ever thinner strokes. */
export const contours = (path: string, tones: readonly string[], widest: number): string =>
  tones
    .map((tone, index) => {
      const width = round(widest - (widest / tones.length) * index);
      return `<path d="${path}" fill="${tone}" stroke="${tone}" stroke-width="${width}"/>`;
    })
    .join('');

/** Mega mendung: the rain clouds of Cirebon, one contour inside the other. */
export const megaMendung: Draw = ({ line, accent, mid, ground, deep }) => {
  const heart = `<g transform="translate(-3 -1) scale(.5)"><path d="${CLOUD}" fill="${mid}"/></g>`;
  const long = `<g transform="scale(.84)">${contours(CLOUD, [line, accent, mid, ground, deep], 25)}${heart}</g>`;
  const puff = contours(PUFF, [line, accent, mid, deep], 17);
  return {
    width: 122,
    height: 84,
    turn: 0,
    markup: `<g stroke-linejoin="round">${at([[54, 25]], long)}${at([[92, 65]], puff)}</g>`,
  };
};
