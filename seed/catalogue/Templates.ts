import anak from './templates/anak-mainan.json';
import batik from './templates/batik-tenun.json';
import bumbu from './templates/bumbu-sambal.json';
import busana from './templates/busana.json';
import muslim from './templates/busana-muslim.json';
import camilan from './templates/camilan-kue.json';
import herbal from './templates/kecantikan-herbal.json';
import kopi from './templates/kopi-teh-cokelat.json';
import kriya from './templates/kriya-dekorasi.json';
import lainnya from './templates/lainnya.json';
import makanan from './templates/makanan-minuman.json';
import perhiasan from './templates/perhiasan-aksesori.json';
import rumah from './templates/rumah-dapur.json';
import tani from './templates/tani-tanaman.json';
import tas from './templates/tas-sepatu.json';

type TemplateWords = {
  name: string;
  /** Province codes, or "code:Regency"; absent means made anywhere. */
  from?: string[];
  /** What a store that lives of it calls itself. */
  shop?: string;
  /** Price range in rupiah of the first size. */
  low: number;
  high: number;
  sizes: string;
  picture: string;
  care: string;
  options?: string[];
  varieties?: string[];
  flavours?: string[];
  about: string[];
  /** "no": not halal and sold as such. */
  halal?: string;
};

export type Template = TemplateWords & { categorySlug: string };

const byCategory: Record<string, TemplateWords[]> = {
  'makanan-minuman': makanan,
  'kopi-teh-cokelat': kopi,
  'camilan-kue': camilan,
  'bumbu-sambal': bumbu,
  'batik-tenun': batik,
  busana,
  'busana-muslim': muslim,
  'tas-sepatu': tas,
  'perhiasan-aksesori': perhiasan,
  'kriya-dekorasi': kriya,
  'rumah-dapur': rumah,
  'kecantikan-herbal': herbal,
  'anak-mainan': anak,
  'tani-tanaman': tani,
  lainnya,
};

export const all: readonly Template[] = Object.entries(byCategory).flatMap(([categorySlug, words]) =>
  words.map((template) => ({ ...template, categorySlug })),
);

/** The regencies of a province that a template is tied to; empty when the whole province makes it. */
export function homes(template: Template, provinceCode: string): string[] {
  const prefix = `${provinceCode}:`;
  return (template.from ?? [])
    .filter((home) => home.startsWith(prefix))
    .map((home) => home.slice(prefix.length));
}

/** Made in this province: tied to it, or to no place at all. */
function madeIn(template: Template, provinceCode: string): boolean {
  return !template.from || template.from.some((home) => home.slice(0, 2) === provinceCode);
}

/** Every template that this province makes, the same list at each call. */
export function inProvince(provinceCode: string): readonly Template[] {
  const kept = byProvince.get(provinceCode);
  if (kept) return kept;
  const found = all.filter((template) => madeIn(template, provinceCode));
  byProvince.set(provinceCode, found);
  return found;
}

const byProvince = new Map<string, readonly Template[]>();
