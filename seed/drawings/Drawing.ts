import * as Batik from '~/ui/batik/Batik';
import { craft } from './craft';
import { food } from './food';
import { home } from './home';
import { LAYOUTS } from './layouts';
import type { DrawObject, ObjectTint } from './tint';
import { wear } from './wear';

const OBJECTS = { ...food, ...wear, ...craft, ...home };

export type DrawingKind = keyof typeof OBJECTS;

/** All kinds of object that can be drawn. */
export const kinds = Object.keys(OBJECTS) as readonly DrawingKind[];

const CLOTH_SCALE = 1.5;

/** The demo's picture of a product: the object before its store's batik, 400 x 400, as one SVG document. */
export function svg(kind: DrawingKind, design: Batik.BatikDesign): string {
  const colours = Batik.paletteOf(design);
  const { id, markup } = Batik.patternDefs(design, CLOTH_SCALE);
  const layout = LAYOUTS[layoutOf(kind, design)] ?? LAYOUTS[0];
  const draw: DrawObject = OBJECTS[kind];
  const ground = `<rect width="400" height="400" fill="${colours.ground}"/>${layout?.(`url(#${id})`, colours) ?? ''}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" viewBox="0 0 400 400">${markup}${ground}<g transform="translate(0 4)">${draw(tintOf(design))}</g></svg>`;
}

export const fileName = (kind: DrawingKind, design: Batik.BatikDesign): string =>
  `${kind}-${Batik.key(design)}.svg`;

/** The same pair has always the same layout; one kind stands in all of them, over the designs. */
function layoutOf(kind: DrawingKind, design: Batik.BatikDesign): number {
  return (kinds.indexOf(kind) * 7 + Batik.all.indexOf(design) * 3) % LAYOUTS.length;
}

/** Objects in the store's colours. On undyed cloth the line is the strong colour. */
function tintOf(design: Batik.BatikDesign): ObjectTint {
  const { ground, line, accent, deep } = Batik.paletteOf(design);
  if (design.palette === 'krem') return { main: accent, dark: line, light: ground, accent: '#D9A441' };
  return { main: ground, dark: deep, light: line, accent };
}
