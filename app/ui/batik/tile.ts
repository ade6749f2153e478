import type { Palette } from './palettes';

/** One repeating tile: its size and its drawing. `turn` leans the whole cloth, so that diagonals stay seamless. */
type Tile = { width: number; height: number; turn: number; markup: string };

export type Draw = (palette: Palette) => Tile;

/** The same markup at several places. What crosses the edge of a tile stands once more at the other edge. */
export const at = (places: readonly (readonly [number, number])[], markup: string): string =>
  places.map(([x, y]) => `<g transform="translate(${x} ${y})">${markup}</g>`).join('');

/** A path turned `count` times about the origin. */
export const around = (count: number, path: string, from = 0): string =>
  Array.from(
    { length: count },
    (_, index) => `<path transform="rotate(${from + (360 / count) * index})" d="${path}"/>`,
  ).join('');

/** Round dots as one path: a stroke of no length with round ends. Takes its colour and width from the group. */
export const dots = (places: readonly (readonly [number, number])[]): string =>
  `<path d="${places.map(([x, y]) => `M${x} ${y}h0`).join('')}"/>`;
