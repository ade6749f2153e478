import * as Festival from './festival';
import { MOTIFS, type Motif } from './motifs';
import { PALETTES, type Palette, type PaletteName } from './palettes';

/** The cloth of a store: a motif in a palette. */
export type BatikDesign = { motif: Motif; palette: PaletteName };

/** The pairs that look well and on which a cream plate reads well. */
const PAIRS: Record<Motif, readonly PaletteName[]> = {
  kawung: ['soga', 'indigo', 'krem'],
  parang: ['indigo', 'soga', 'hijau'],
  'mega-mendung': ['mega', 'merah', 'indigo'],
  ceplok: ['merah', 'mega', 'hijau'],
  truntum: ['indigo', 'soga', 'merah'],
  lereng: ['hijau', 'mega', 'krem'],
};

/** All designs, in a fixed order. */
export const all: readonly BatikDesign[] = (Object.keys(MOTIFS) as Motif[]).flatMap((motif) =>
  PAIRS[motif].map((palette) => ({ motif, palette })),
);

/** The design of a store, always the same for the same id. Neighbouring ids look different. */
export function of(id: number): BatikDesign {
  // Multiplying by an odd number far from a power of two sends neighbours far apart (Knuth's multiplicative hash).
  const mixed = Math.imul(id + 1, 0x9e3779b1) >>> 0;
  return all[mixed % all.length] as BatikDesign;
}

/** The design as one word, for file names and addresses: "kawung-soga". */
export const key = ({ motif, palette }: BatikDesign): string => `${motif}-${palette}`;

const byKey = new Map(all.map((design) => [key(design), design]));

/** The design of a word, or null when there is none such. */
export const fromKey = (text: string): BatikDesign | null => byKey.get(text) ?? null;

/** Where the cloth of a design is served as a picture, 480 x 300. */
export const url = (design: BatikDesign): string => `/batik/${key(design)}.svg`;

export const paletteOf = ({ palette }: BatikDesign): Palette => PALETTES[palette];

/**
 * The cloth as a pattern to fill shapes with: `fill="url(#id)"`. The id belongs to the design and its scale, so
 * that several may stand on one page.
 */
export function patternDefs(design: BatikDesign, scale = 1): { id: string; markup: string } {
  const { width, height, turn, markup } = MOTIFS[design.motif](PALETTES[design.palette]);
  const id = scale === 1 ? `batik-${key(design)}` : `batik-${key(design)}-${Math.round(scale * 100)}`;
  const transform = `${turn === 0 ? '' : `rotate(${turn}) `}scale(${scale})`;
  const pattern = `<pattern id="${id}" width="${width}" height="${height}" patternUnits="userSpaceOnUse" patternTransform="${transform}">${markup}</pattern>`;
  return { id, markup: `<defs>${pattern}</defs>` };
}

export type Size = { width: number; height: number; scale?: number };

/** A whole picture of the cloth as an SVG document: attributes only, under 3 kB, asks for nothing. */
export function svg(design: BatikDesign, { width, height, scale = 1.2 }: Size): string {
  const { id, markup } = patternDefs(design, scale);
  const { ground } = PALETTES[design.palette];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMid slice">${markup}<rect width="100%" height="100%" fill="${ground}"/><rect width="100%" height="100%" fill="url(#${id})"/></svg>`;
}

/**
 * A slim border of the cloth: the motif small, between two lines as along the edge of a sarong. For the head of a
 * card; reads from 10 px high.
 */
export function strip(design: BatikDesign, { width, height }: Omit<Size, 'scale'>): string {
  const { id, markup } = patternDefs(design, stripScale(design, height));
  const { ground, accent } = PALETTES[design.palette];
  const edge = Math.max(1, Math.round(height / 12));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMid slice">${markup}<rect width="100%" height="100%" fill="${ground}"/><rect width="100%" height="100%" fill="url(#${id})"/><path d="M0 ${edge / 2}H${width}M0 ${height - edge / 2}H${width}" stroke="${accent}" stroke-width="${edge}"/></svg>`;
}

/** The festival's own cloth for the hero of the home page: mega mendung at dusk. */
export const festival = Festival.svg;

/** So that the strip shows at least half a tile, and never grains smaller than the eye can read. */
function stripScale({ motif, palette }: BatikDesign, height: number): number {
  const tile = MOTIFS[motif](PALETTES[palette]);
  return Math.round(Math.max(0.4, Math.min(1.2, (height * 1.3) / tile.height)) * 100) / 100;
}
