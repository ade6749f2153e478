import type { Palette } from './palettes';

/** One repeating tile: its size and its drawing. `turn` rotates the whole cloth, so that diagonals stay seamless. */
export type Tile = { width: number; height: number; turn: number; markup: string };

type Draw = (palette: Palette) => Tile;

const petal = (x: number, y: number, angle: number, { line, deep }: Palette) =>
  `<g transform="translate(${x} ${y}) rotate(${angle})"><ellipse rx="11.5" ry="6.6" fill="${line}"/><ellipse rx="8" ry="3.4" fill="none" stroke="${deep}" stroke-width="1"/><circle cx="-3" r="1" fill="${deep}"/><circle cx="3" r="1" fill="${deep}"/></g>`;

/** Kawung: sliced sugar-palm fruit, four ovals about a point. */
const kawung: Draw = (palette) => ({
  width: 40,
  height: 40,
  turn: 0,
  markup: `${petal(10, 10, 45, palette)}${petal(30, 10, -45, palette)}${petal(10, 30, -45, palette)}${petal(30, 30, 45, palette)}<path d="M20 15l2 5 -2 5 -2-5zM15 20l5-2 5 2 -5 2z" fill="${palette.accent}"/><path d="M0-5l2 5-2 5-2-5zM40-5l2 5-2 5-2-5zM0 35l2 5-2 5-2-5zM40 35l2 5-2 5-2-5z" fill="${palette.accent}"/>`,
});

/** Parang: rows of leaning blades like waves, parted by beads. */
const parang: Draw = ({ line, accent, deep }) => ({
  width: 26,
  height: 48,
  turn: 45,
  markup: `<path d="M2 0c14 4 16 14 7 20s-4 16 9 28h-9C-6 36-2 26 5 20S4 6-7 0z" fill="${line}"/><path d="M28 0c14 4 16 14 7 20s-4 16 9 28h-9C20 36 24 26 31 20S30 6 19 0z" fill="${line}"/><path d="M5 5c5 4 4 9-1 13s-6 12-1 20" fill="none" stroke="${deep}" stroke-width="1.4"/><path d="M31 5c5 4 4 9-1 13s-6 12-1 20" fill="none" stroke="${deep}" stroke-width="1.4"/><circle cx="17" cy="12" r="1.7" fill="${accent}"/><circle cx="16" cy="24" r="1.7" fill="${accent}"/><circle cx="20" cy="36" r="1.7" fill="${accent}"/>`,
});

const CLOUD = 'M-30 12C-33 2-24-5-16-1C-15-13 2-16 6-6C13-14 28-9 25 2C32 2 34 9 30 12Z';

const cloud = (x: number, y: number, { line, accent, ground, deep }: Palette) =>
  `<g transform="translate(${x} ${y})"><path d="${CLOUD}" fill="${line}"/><path transform="translate(0 2.4) scale(.8)" d="${CLOUD}" fill="${accent}"/><path transform="translate(0 4.8) scale(.6)" d="${CLOUD}" fill="${ground}"/><path transform="translate(0 7.2) scale(.4)" d="${CLOUD}" fill="${deep}"/></g>`;

/** Mega mendung: the rain clouds of Cirebon, one contour inside the other. */
const megaMendung: Draw = (palette) => ({
  width: 84,
  height: 56,
  turn: 0,
  markup: `${cloud(42, 16, palette)}${cloud(0, 44, palette)}${cloud(84, 44, palette)}`,
});

const spokes = (count: number, path: string) =>
  Array.from(
    { length: count },
    (_, index) => `<path transform="rotate(${(360 / count) * index})" d="${path}"/>`,
  ).join('');

/** Ceplok: roses in a lattice. */
const ceplok: Draw = ({ line, accent, deep }) => ({
  width: 48,
  height: 48,
  turn: 0,
  markup: `<g transform="translate(24 24)"><g fill="${line}">${spokes(8, 'M0-4C4-9 4-15 0-19C-4-15-4-9 0-4Z')}</g><circle r="4.4" fill="${accent}"/><circle r="1.8" fill="${deep}"/></g><g fill="none" stroke="${accent}" stroke-width="1.6"><circle r="8"/><circle cx="48" r="8"/><circle cy="48" r="8"/><circle cx="48" cy="48" r="8"/></g><g fill="${line}"><circle r="3"/><circle cx="48" r="3"/><circle cy="48" r="3"/><circle cx="48" cy="48" r="3"/></g>`,
});

const star = (x: number, y: number, { line, accent }: Palette, size = 1) =>
  `<g transform="translate(${x} ${y}) scale(${size})"><g stroke="${line}" stroke-width="1.8" stroke-linecap="round">${Array.from({ length: 8 }, (_, index) => `<path transform="rotate(${index * 45})" d="M0-3.5V-${index % 2 ? 7 : 9.5}"/>`).join('')}</g><circle r="2.2" fill="${accent}"/></g>`;

/** Truntum: stars as they come out, one by one. */
const truntum: Draw = (palette) => ({
  width: 44,
  height: 44,
  turn: 0,
  markup: `${star(11, 11, palette)}${star(33, 33, palette)}<g fill="${palette.accent}"><circle cx="33" cy="11" r="1.7"/><circle cx="11" cy="33" r="1.7"/><circle cx="33" cy="6" r=".9"/><circle cx="33" cy="16" r=".9"/><circle cx="28" cy="11" r=".9"/><circle cx="38" cy="11" r=".9"/><circle cx="11" cy="28" r=".9"/><circle cx="11" cy="38" r=".9"/><circle cx="6" cy="33" r=".9"/><circle cx="16" cy="33" r=".9"/></g>`,
});

/** Lereng: slopes, narrow bands that lean across the cloth. */
const lereng: Draw = ({ line, accent, deep }) => ({
  width: 24,
  height: 44,
  turn: 40,
  markup: `<path d="M0 2H24M0 20H24" stroke="${line}" stroke-width="1.6"/><path d="M0 25H24M0 41H24" stroke="${accent}" stroke-width="1"/><path d="M12 5c5 2 6 8 0 12c-6-4-5-10 0-12z" fill="${line}"/><circle cx="12" cy="11" r="1.6" fill="${deep}"/><circle cx="0" cy="11" r="1.8" fill="${accent}"/><circle cx="24" cy="11" r="1.8" fill="${accent}"/><path d="M0 33l6-5 6 5 6-5 6 5-6 5-6-5-6 5z" fill="none" stroke="${line}" stroke-width="1.5"/>`,
});

export const MOTIFS = { kawung, parang, 'mega-mendung': megaMendung, ceplok, truntum, lereng } as const;
export type Motif = keyof typeof MOTIFS;
