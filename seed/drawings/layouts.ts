import type { Palette } from '~/ui/batik/palettes';
import { CREAM, WOOD, WOOD_DARK } from './tint';

/** What lies behind the object. `cloth` fills with the pattern; below it lies the cloth's own ground. */
export type Layout = (cloth: string, colours: Palette) => string;

const WALL = '#F7EAD2';
const whole = (fill: string) => `<rect width="400" height="400" fill="${fill}"/>`;
/** The cloth within a shape: first its ground, then the pattern. */
const covered = (path: string, cloth: string, ground: string) =>
  `<path d="${path}" fill="${ground}"/><path d="${path}" fill="${cloth}"/>`;
/** The shadow at the foot of what stands, in every layout. */
export const footShadow = '<ellipse cx="206" cy="317" rx="102" ry="11" fill="#3A2412" opacity=".22"/>';
const tray = `<ellipse cx="200" cy="326" rx="142" ry="24" fill="${WOOD_DARK}"/><ellipse cx="200" cy="318" rx="142" ry="24" fill="${WOOD}"/><ellipse cx="200" cy="316" rx="124" ry="18" fill="#C99259"/>`;

/** A round plate on the cloth. */
const plate: Layout = (cloth, { accent, ground }) =>
  `${whole(ground)}${whole(cloth)}<circle cx="204" cy="209" r="160" fill="#1C120A" opacity=".24"/><circle cx="200" cy="200" r="160" fill="${CREAM}"/><circle cx="200" cy="200" r="149" fill="none" stroke="${accent}" stroke-width="3"/>`;

/** A plate with a scalloped rim: twelve round petals are the dots of one stroke. */
const scallop: Layout = (cloth, { mid, ground }) => {
  const rim = (x: number, y: number, fill: string) =>
    `<circle cx="${x}" cy="${y}" r="140" fill="${fill}" stroke="${fill}" stroke-width="58" stroke-dasharray="0 73.31" stroke-linecap="round"/>`;
  return `${whole(ground)}${whole(cloth)}<g opacity=".24">${rim(204, 209, '#1C120A')}</g>${rim(200, 200, CREAM)}<circle cx="200" cy="200" r="140" fill="none" stroke="${mid}" stroke-width="7" stroke-dasharray="0 18.33" stroke-linecap="round"/>`;
};

/** A doorway with a round top, as at a market hall; the object stands on its sill. */
const arch: Layout = (cloth, { accent, ground, deep, mid }) =>
  `${whole(ground)}${whole(cloth)}<path d="M40 400V192a160 160 0 0 1 320 0v208z" fill="${deep}"/><path d="M50 400V192a150 150 0 0 1 300 0v208z" fill="${accent}"/><path d="M58 400V192a142 142 0 0 1 284 0v208z" fill="${CREAM}"/><path d="M58 304h284v96H58z" fill="${mid}" opacity=".4"/><path d="M58 304h284" stroke="${mid}" stroke-width="3"/>`;

/** A lamplit wall, the cloth over the table in front, and a wooden tray on it. */
const table: Layout = (cloth, { ground, accent, deep }) =>
  `${whole(WALL)}<circle cx="200" cy="182" r="150" fill="${accent}" opacity=".22"/><circle cx="200" cy="182" r="118" fill="${accent}" opacity=".2"/>${covered('M0 282h400v118H0z', cloth, ground)}<path d="M0 282h400v7H0z" fill="${deep}" opacity=".55"/>${tray}`;

const STRIPES = [0, 80, 160, 240, 320];
/** A stripe of an awning ends in a half round; two tones in turn. */
const awning = (fill: string, from: number) =>
  `<path d="${STRIPES.map((x) => `M${x + from} 0h40v50a20 20 0 0 1-40 0z`).join('')}" fill="${fill}"/>`;

/** A stall of the festival: an awning above, the cloth over the counter. */
const stall: Layout = (cloth, { ground, deep, accent }) => {
  const tone = ground === '#E6D2AA' ? accent : ground;
  return `${whole(WALL)}<circle cx="200" cy="200" r="134" fill="${CREAM}"/><path d="M0 0h400v62H0z" transform="translate(0 12)" fill="#3A2412" opacity=".12"/>${awning(tone, 0)}${awning(CREAM, 40)}<path d="M0 0h400v9H0z" fill="${deep}"/>${covered('M0 320h400v80H0z', cloth, ground)}<path d="M0 292h400v32H0z" fill="${WOOD}"/><path d="M0 292h400v5H0z" fill="#C99259"/><path d="M0 324h400v5H0z" fill="#1C120A" opacity=".3"/>`;
};

/** The cloth hung over a corner, and a light from the other side. */
const drape: Layout = (cloth, { ground, deep, accent }) => {
  const fall = 'M0 0H400V58C318 92 262 118 214 178S118 300 84 400H0Z';
  return `${whole(WALL)}<path d="M400 70C318 104 268 130 222 188S130 306 98 400" fill="none" stroke="#3A2412" stroke-opacity=".16" stroke-width="16"/>${covered(fall, cloth, ground)}<path d="M400 58C318 92 262 118 214 178S118 300 84 400" fill="none" stroke="${accent}" stroke-width="7"/><path d="M400 67C320 101 270 127 220 184S126 304 92 400" fill="none" stroke="${deep}" stroke-width="3"/><circle cx="208" cy="206" r="146" fill="${CREAM}"/>`;
};

/** For what stands: every layout. */
export const STANDING: readonly Layout[] = [plate, table, scallop, stall, arch, drape];
/** For what hangs or lies flat: no table to stand on. */
export const LYING: readonly Layout[] = [plate, scallop, drape, arch];
