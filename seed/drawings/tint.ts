import type { PaletteName } from '~/ui/batik/palettes';

/** The colours of one object: three tones of one colour, and a second colour. */
export type ObjectTint = { main: string; dark: string; light: string; accent: string };

/** Draws an object in a box of 400 x 400 about its middle (200, 200). Light comes from the upper left. */
export type DrawObject = (tint: ObjectTint) => string;

export const WOOD = '#B47C47';
export const WOOD_DARK = '#8A5A2E';
export const STRAW = '#D9AE62';
export const STRAW_DARK = '#A97B34';
export const LEAF = '#4E7F4A';
export const LEAF_DARK = '#345A33';
export const GLASS = '#DCE9E6';
export const METAL = '#C3C8CD';
export const METAL_DARK = '#858C94';
export const GOLD = '#E0B04A';
export const GOLD_DARK = '#B5842A';
export const CREAM = '#FDF7E9';
export const CHILI = '#C4372B';
export const COCOA = '#5A3520';

const TINTS = {
  soga: { main: '#8A552B', dark: '#57331A', light: '#F6E7CC', accent: '#DDA63F' },
  indigo: { main: '#2C3C75', dark: '#182248', light: '#F3EAD8', accent: '#DDA63F' },
  mega: { main: '#4379AC', dark: '#28517C', light: '#F6F2E6', accent: '#F0C465' },
  merah: { main: '#A32F33', dark: '#6B1A22', light: '#FBE6CF', accent: '#E8A55E' },
  hijau: { main: '#3D6650', dark: '#234033', light: '#F3E9CF', accent: '#DDB04E' },
  terakota: { main: '#BE5B34', dark: '#853A1E', light: '#FBE9CF', accent: '#2C3C75' },
} as const satisfies Record<string, ObjectTint>;

const { soga, indigo, mega, merah, hijau, terakota } = TINTS;

/** The tints that go with the cloth of a palette, its own first. */
export const tintsOf = (palette: PaletteName): readonly ObjectTint[] => GOES_WITH[palette];

const GOES_WITH: Record<PaletteName, readonly ObjectTint[]> = {
  soga: [soga, hijau, terakota, indigo],
  indigo: [indigo, merah, soga, mega],
  mega: [mega, indigo, terakota, hijau],
  merah: [merah, indigo, soga, hijau],
  hijau: [hijau, merah, terakota, soga],
  krem: [terakota, indigo, hijau, soga],
};

/** A paper label with a leaf on it. */
export const label = (x: number, y: number, width: number, height: number, { accent, dark }: ObjectTint) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="${CREAM}"/><path d="M${x + width / 2} ${y + height * 0.2}c${width * 0.22} ${height * 0.16} ${width * 0.22} ${height * 0.44} 0 ${height * 0.6}c-${width * 0.22}-${height * 0.16}-${width * 0.22}-${height * 0.44} 0-${height * 0.6}z" fill="${accent}"/><path d="M${x + width / 2} ${y + height * 0.26}v${height * 0.48}" stroke="${dark}" stroke-width="3"/>`;

/** Round dots of one colour. */
export const dots = (points: readonly (readonly [number, number])[], radius: number, fill: string) =>
  `<g fill="${fill}">${points.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="${radius}"/>`).join('')}</g>`;

/** The side of an object that is turned away from the light. */
export const shade = (path: string, strength = 0.16) =>
  `<path d="${path}" fill="#1C0F06" opacity="${strength}"/>`;

/** The gleam on the side of the light. */
export const gleam = (path: string, strength = 0.45, width = 8) =>
  `<path d="${path}" fill="none" stroke="#fff" stroke-opacity="${strength}" stroke-width="${width}" stroke-linecap="round"/>`;
