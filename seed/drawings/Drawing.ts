import * as Batik from '~/ui/batik/Batik';
import { craft } from './craft';
import { drinks } from './drinks';
import { food } from './food';
import { home } from './home';
import { jewellery } from './jewellery';
import { footShadow, type Layout, LYING, STANDING } from './layouts';
import { type DrawObject, type ObjectTint, tintsOf } from './tint';
import { wear } from './wear';

const OBJECTS = { ...food, ...drinks, ...wear, ...jewellery, ...craft, ...home };

export type DrawingKind = keyof typeof OBJECTS;

/** All kinds of object that can be drawn. */
export const kinds = Object.keys(OBJECTS) as readonly DrawingKind[];

/** What nobody would stand upright on a table. */
const LIES_FLAT: ReadonlySet<DrawingKind> = new Set<DrawingKind>([
  ...(Object.keys(jewellery) as (keyof typeof jewellery)[]),
  'batik-shirt',
  'kebaya',
  'sarong',
  'scarf',
  'mukena',
  't-shirt',
  'dress',
  'baby-clothes',
  'sandal',
  'belt',
  'knife',
  'fish-pack',
  'chocolate-bar',
  'seed-packet',
  'broom',
  'mask',
  'fan',
  'cushion',
]);

const CLOTH_SCALE = 1.5;

/**
 * The demo's picture of a product: the object before its store's batik, 400 x 400, as one SVG document. Light comes
 * from the upper left. Layout and colours follow from the pair: the same pair is always the same picture.
 */
export function svg(kind: DrawingKind, design: Batik.BatikDesign): string {
  const { id, markup } = Batik.patternDefs(design, CLOTH_SCALE);
  const background = layoutOf(kind, design)(`url(#${id})`, Batik.paletteOf(design));
  const draw: DrawObject = OBJECTS[kind];
  const foot = LIES_FLAT.has(kind) ? '' : footShadow;
  const soft = `<filter id="${id}-soft" x="-.2" y="-.2" width="1.4" height="1.4"><feGaussianBlur in="SourceAlpha" stdDeviation="5"/><feOffset dx="5" dy="8"/><feComponentTransfer><feFuncA type="linear" slope=".3"/></feComponentTransfer><feMerge><feMergeNode/><feMergeNode in="SourceGraphic"/></feMerge></filter>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" viewBox="0 0 400 400">${markup}${soft}${background}${foot}<g filter="url(#${id}-soft)">${draw(tintOf(kind, design))}</g></svg>`;
}

export const fileName = (kind: DrawingKind, design: Batik.BatikDesign): string =>
  `${kind}-${Batik.key(design)}.svg`;

function layoutOf(kind: DrawingKind, design: Batik.BatikDesign): Layout {
  return chosen(LIES_FLAT.has(kind) ? LYING : STANDING, `layout ${fileName(kind, design)}`);
}

/** The store's own colours, or others that go with them, so that no shelf is of one colour. */
function tintOf(kind: DrawingKind, design: Batik.BatikDesign): ObjectTint {
  return chosen(tintsOf(design.palette), `tint ${fileName(kind, design)}`);
}

/** One of the choices, always the same for the same name (FNV-1a, then mixed: its low bits alone are too regular). */
function chosen<T>(choices: readonly T[], name: string): T {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return choices[((hash ^ (hash >>> 13)) >>> 0) % choices.length] as T;
}
