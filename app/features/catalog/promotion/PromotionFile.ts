/** A file of the poster kit. `isSmall`: for looking at on the page, not for printing or sharing. */
export type PromotionFile =
  | { kind: 'qr'; format: 'svg' | 'png' }
  | { kind: 'poster'; format: 'png' | 'pdf'; isSmall: boolean }
  | { kind: 'status' | 'story'; format: 'png'; isSmall: boolean }
  | { kind: 'prices'; format: 'pdf' }
  /** `page` counts from 1. */
  | { kind: 'pricePage'; format: 'png'; page: number; isSmall: boolean };

const NAMES: Readonly<Record<string, PromotionFile>> = {
  'qr.svg': { kind: 'qr', format: 'svg' },
  'qr.png': { kind: 'qr', format: 'png' },
  'poster.png': { kind: 'poster', format: 'png', isSmall: false },
  'poster.pdf': { kind: 'poster', format: 'pdf', isSmall: false },
  'status.png': { kind: 'status', format: 'png', isSmall: false },
  'story.png': { kind: 'story', format: 'png', isSmall: false },
  'harga.pdf': { kind: 'prices', format: 'pdf' },
  'poster-kecil.png': { kind: 'poster', format: 'png', isSmall: true },
  'status-kecil.png': { kind: 'status', format: 'png', isSmall: true },
  'story-kecil.png': { kind: 'story', format: 'png', isSmall: true },
};

const PRICE_PAGE = /^harga-([1-9]\d?)(-kecil)?\.png$/;

/** The file of a name, null for what is none of the kit. */
export function parse(name: string): PromotionFile | null {
  const found = PRICE_PAGE.exec(name);
  if (found) return { kind: 'pricePage', format: 'png', page: Number(found[1]), isSmall: Boolean(found[2]) };
  return Object.hasOwn(NAMES, name) ? (NAMES[name] ?? null) : null;
}

export const MIME = { svg: 'image/svg+xml', png: 'image/png', pdf: 'application/pdf' } as const;
