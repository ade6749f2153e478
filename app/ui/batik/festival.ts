import { CLOUD, contours } from './megaMendung';

type Tones = readonly string[];
type Cloud = { x: number; y: number; size: number; tones: Tones; mirrored?: boolean };

/** From the contour to the heart of a cloud; all dark enough for cream words to be read on them. */
const VIOLET: Tones = ['#5B4480', '#4C3873', '#3F2E66', '#33265A', '#2A204F'];
const INDIGO: Tones = ['#4F6698', '#40558A', '#33467B', '#29396C', '#1F2C5A'];
const EMBER: Tones = ['#7C4A6E', '#6A3E66', '#57335D', '#442A55', '#33224B'];

/** Drawn for 1280 x 420; the middle stays calm, where the words stand on a phone. */
const WIDTH = 1280;
const HEIGHT = 420;

const CLOUDS: readonly Cloud[] = [
  { x: 150, y: 66, size: 2.1, tones: VIOLET },
  { x: 1130, y: 76, size: 2.9, tones: VIOLET, mirrored: true },
  { x: 560, y: 44, size: 1.6, tones: VIOLET, mirrored: true },
  { x: 840, y: 168, size: 2.3, tones: INDIGO },
  { x: 420, y: 196, size: 1.7, tones: VIOLET },
  { x: 1190, y: 268, size: 2.4, tones: EMBER, mirrored: true },
  { x: 60, y: 250, size: 2.4, tones: INDIGO, mirrored: true },
  { x: 640, y: 330, size: 2.8, tones: EMBER },
  { x: 250, y: 392, size: 3, tones: EMBER, mirrored: true },
  { x: 980, y: 398, size: 3.2, tones: INDIGO },
];

/**
 * A sky at dusk with the clouds of mega mendung, contour within contour. It fills its box and is cut at the sides.
 * Cream words on it keep a contrast of AA. Several on one page may share the id of its gradient: they are the same.
 */
export function svg({ width = WIDTH, height = HEIGHT }: { width?: number; height?: number } = {}): string {
  const sky =
    '<defs><linearGradient id="batik-festival" x2="0" y2="1"><stop stop-color="#1F1B45"/><stop offset=".55" stop-color="#38285A"/><stop offset="1" stop-color="#5A2F57"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#batik-festival)"/>';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="xMidYMid slice">${sky}<g stroke-linejoin="round">${CLOUDS.map(draw).join('')}</g></svg>`;
}

function draw({ x, y, size, tones, mirrored = false }: Cloud): string {
  const [edge = '', , next = '', inner = ''] = tones;
  const heart = `<g transform="translate(-4 -1) scale(.5)">${contours(CLOUD, [edge, inner, next], 17)}</g>`;
  return `<g transform="translate(${x} ${y}) scale(${mirrored ? -size : size} ${size})">${contours(CLOUD, tones, 30)}${heart}</g>`;
}
