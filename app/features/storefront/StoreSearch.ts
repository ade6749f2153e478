import * as Category from '~/features/catalog/Category';
import * as Province from '~/features/catalog/Province';
import * as paths from '~/paths';
import * as Island from './Island';
import { pageNumber } from './pageNumber';

/** What narrows down the list of stores. Every address decodes: what cannot be read is the default. */
export type StoreSearch = {
  pulau: Island.IslandSlug | null;
  provinsi: string | null;
  kategori: string | null;
  /** The page, from 1. */
  hal: number;
};

export function read(params: URLSearchParams): StoreSearch {
  const province = Province.findBySlug(params.get('provinsi') ?? '');
  const kategori = params.get('kategori') ?? '';
  const pulau = params.get('pulau') ?? '';
  return {
    pulau: Island.isIsland(pulau) && !province ? pulau : null,
    provinsi: province?.slug ?? null,
    kategori: Category.find(kategori) ? kategori : null,
    hal: pageNumber(params),
  };
}

/** The Kemendagri codes that the list is narrowed down to; none means all. */
export function provinceCodes({ provinsi, pulau }: StoreSearch): readonly string[] {
  const province = provinsi && Province.findBySlug(provinsi);
  if (province) return [province.code];
  return pulau ? (Island.find(pulau)?.codes ?? []) : [];
}

/** The address of a list; the first page and what is not chosen stay out of it. */
export function link(language: paths.Language, { pulau, provinsi, kategori, hal }: StoreSearch): string {
  const params = new URLSearchParams();
  if (pulau) params.set('pulau', pulau);
  if (provinsi) params.set('provinsi', provinsi);
  if (kategori) params.set('kategori', kategori);
  if (hal > 1) params.set('hal', String(hal));
  const query = params.toString();
  return `${paths.stores(language)}${query ? `?${query}` : ''}`;
}
