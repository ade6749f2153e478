import { MOTIFS, type Motif } from './motifs';
import { PALETTES, type PaletteName } from './palettes';

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
export const all: readonly BatikDesign[] = (Object.keys(PAIRS) as Motif[]).flatMap((motif) =>
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

export const paletteOf = ({ palette }: BatikDesign) => PALETTES[palette];

/** The cloth as a pattern to fill shapes with: `fill="url(#id)"`. The id is the design's own. */
export function patternDefs(design: BatikDesign, scale = 1): { id: string; markup: string } {
  const { width, height, turn, markup } = MOTIFS[design.motif](PALETTES[design.palette]);
  const id = `batik-${key(design)}`;
  const transform = `rotate(${turn}) scale(${scale})`;
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
