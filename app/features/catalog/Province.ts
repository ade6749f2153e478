import type { Language } from '~/paths';
import type { TimeZone } from '~db/schema/stores';
import provinces from './provinces.json';
import tiles from './provinceTiles.json';

/** A province under its Kemendagri code ("11" = Aceh); `timeZone` and `tzLabel` as people there know it. */
export type Province = {
  code: string;
  slug: string;
  name: string;
  short: string;
  en: string;
  timeZone: TimeZone;
  tzLabel: string;
  aliases: string[];
};

export const all: readonly Province[] = provinces as Province[];

const byCode = new Map(all.map((province) => [province.code, province]));
const bySlug = new Map(all.map((province) => [province.slug, province]));

export const find = (code: string): Province | undefined => byCode.get(code);
export const findBySlug = (slug: string): Province | undefined => bySlug.get(slug);

/** The short name that people read; the code itself where the province is unknown. */
export function nameOf(code: string, language: Language): string {
  const province = byCode.get(code);
  if (!province) return code;
  return language === 'en' ? province.en : province.short;
}

/** The seven island groups, from the west, with the codes of their provinces. */
export const islands: readonly { name: string; codes: readonly string[] }[] = Object.entries(
  tiles.islands,
).map(([name, codes]) => ({ name, codes }));

/** The tile map: `columns` x `rows` squares, by the code of its province, counted from the north-west. */
export const tileMap = {
  columns: tiles.columns,
  rows: tiles.rows,
  tiles: new Map(Object.entries(tiles.tiles).map(([code, [column = 0, row = 0]]) => [code, { column, row }])),
};
