import type { TFunction } from 'i18next';
import * as Category from '~/features/catalog/Category';
import * as Province from '~/features/catalog/Province';
import * as Rupiah from '~/features/catalog/Rupiah';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import type { Language } from '~/paths';
import * as ListPlace from './ListPlace';
import type { ListView } from './listView.server';
import type { SearchParams } from './searchParams';

/** What narrows the list down, each with a link to the same list without it. */
export function ChosenFilters({ view }: { view: ListView }) {
  const t = useText('search');
  const language = useLanguage();
  const chips = chipsOf(view, t, language);
  if (chips.length === 0 || isWordsAlone(view)) return null;
  return (
    <nav aria-label={t('chosen')}>
      <ul className="chips [&>li]:shrink-0">
        {chips.map(({ label, without }) => (
          <li key={label}>
            <a
              href={ListPlace.to(language, view.place, { ...view.params, ...without, hal: 1 })}
              aria-label={t('removeChip', { label })}
              className="chip text-sm"
            >
              {label}
              <span aria-hidden="true" className="text-soft">
                ✕
              </span>
            </a>
          </li>
        ))}
        {chips.length > 1 && (
          <li>
            <a
              href={ListPlace.to(language, view.place, ListPlace.NO_PARAMS)}
              className="link flex min-h-11 items-center px-2 text-sm"
            >
              {t('removeAll')}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** Words alone stand in the field above, and are taken out there. */
const isWordsAlone = ({ place, params }: ListView): boolean =>
  !params.isExact && !ListPlace.isFiltered(place, params);

type Chip = { label: string; without: Partial<SearchParams> };

function chipsOf({ place, params, storeName }: ListView, t: TFunction<'search'>, language: Language): Chip[] {
  const { q, isExact, kategori, provinsi, toko, minRupiah, maxRupiah } = params;
  const chips: Chip[] = [];
  if (q !== '') chips.push({ label: t('chipQuery', { text: q }), without: { q: '', isExact: false } });
  if (isExact) chips.push({ label: t('chipExact'), without: { isExact: false } });
  for (const slug of place.kind === 'category' ? [] : kategori) {
    const without = { kategori: kategori.filter((one) => one !== slug) };
    chips.push({ label: Category.nameOf(slug, language), without });
  }
  for (const slug of place.kind === 'province' ? [] : provinsi) {
    const without = { provinsi: provinsi.filter((one) => one !== slug) };
    chips.push({ label: Province.nameOf(Province.findBySlug(slug)?.code ?? slug, language), without });
  }
  if (toko !== null)
    chips.push({ label: t('chipStore', { name: storeName ?? toko }), without: { toko: null } });
  if (minRupiah !== null)
    chips.push({ label: t('chipFrom', { price: Rupiah.format(minRupiah) }), without: { minRupiah: null } });
  if (maxRupiah !== null)
    chips.push({ label: t('chipTo', { price: Rupiah.format(maxRupiah) }), without: { maxRupiah: null } });
  return chips;
}
