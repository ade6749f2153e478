/** The colours of one object: three tones of the store's cloth and what is the same everywhere. */
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
export const METAL = '#B9BEC4';
export const METAL_DARK = '#858C94';
export const GOLD = '#E0B04A';
export const GOLD_DARK = '#B5842A';
export const CREAM = '#FBF3E2';
export const CHILI = '#C4372B';
export const COCOA = '#5A3520';

/** A paper label with a leaf on it. */
export const label = (x: number, y: number, width: number, height: number, { accent, dark }: ObjectTint) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="${CREAM}"/><path d="M${x + width / 2} ${y + height * 0.2}c${width * 0.22} ${height * 0.16} ${width * 0.22} ${height * 0.44} 0 ${height * 0.6}c-${width * 0.22}-${height * 0.16}-${width * 0.22}-${height * 0.44} 0-${height * 0.6}z" fill="${accent}"/><path d="M${x + width / 2} ${y + height * 0.26}v${height * 0.48}" stroke="${dark}" stroke-width="3"/>`;
