import type { ReactNode } from 'react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import { CategoryChoice, ProvinceChoice } from './FacetChoice';
import * as ListPlace from './ListPlace';
import type { ListView } from './listView.server';
import { PriceChoice } from './PriceChoice';
import { SearchBox } from './SearchBox';
import { SORTS } from './SearchEngine';

type Props = { view: ListView };

/** Words, filters and order of a list in one GET form: every list is an address, with or without JavaScript. */
export function FilterForm({ view }: Props) {
  const t = useText('search');
  const language = useLanguage();
  const { place, params } = view;
  return (
    <search>
      <form action={ListPlace.pathOf(language, place)} method="get" className="flex flex-col gap-3">
        <div className="w-full max-w-3xl">
          <SearchBox q={params.q} />
        </div>
        {params.isExact && <input type="hidden" name="persis" value={params.q} />}
        {params.toko && <input type="hidden" name="toko" value={params.toko} />}
        <div className="flex flex-wrap items-start gap-1.5 md:gap-2">
          {place.kind !== 'category' && (
            <Group name={t('category')} chosen={params.kategori.length}>
              <CategoryChoice view={view} />
            </Group>
          )}
          {place.kind !== 'province' && (
            <Group name={t('province')} chosen={params.provinsi.length}>
              <ProvinceChoice view={view} />
            </Group>
          )}
          <Group name={t('price')} chosen={params.minRupiah === null && params.maxRupiah === null ? 0 : 1}>
            <PriceChoice view={view} />
          </Group>
          <SortChoice view={view} />
        </div>
      </form>
    </search>
  );
}

/** A group of filters behind its name; opened, it takes the whole width, and closes the one that was open. */
function Group({ name, chosen, children }: { name: string; chosen: number; children: ReactNode }) {
  const t = useText('search');
  // Where something is chosen, its number takes the place of the hook: three of them fit a small phone.
  const look = chosen > 0 ? 'border-merah px-2' : 'border-line px-2.5 hover:border-soft';
  return (
    <details name="saringan" className="group open:basis-full">
      <summary
        className={`flex h-11 w-fit list-none items-center gap-1.5 rounded-full border bg-card text-sm font-semibold md:px-4 [&::-webkit-details-marker]:hidden ${look}`}
      >
        {name}
        {chosen > 0 && (
          <span className="rounded-full bg-merah px-1.5 text-xs text-on-merah tabular-nums">{chosen}</span>
        )}
        <svg
          viewBox="0 0 12 8"
          width="12"
          height="8"
          aria-hidden="true"
          className={`group-open:rotate-180 ${chosen > 0 ? 'max-md:hidden' : ''}`}
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
        >
          <path d="M1 1l5 5 5-5" />
        </svg>
      </summary>
      <div className="card mt-2 flex flex-col gap-4 p-4">
        {children}
        <button type="submit" className="button button-main self-start">
          {t('apply')}
        </button>
      </div>
    </details>
  );
}

function SortChoice({ view: { params } }: Props) {
  const t = useText('search');
  return (
    <div className="flex items-center gap-2 sm:ml-auto">
      <label className="flex items-center gap-2 text-sm">
        <span className="sr-only sm:not-sr-only">{t('sort')}</span>
        <select name="urut" defaultValue={params.urut} className="chip text-sm font-semibold text-ink">
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {t(`sorts.${sort}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="chip text-sm font-bold text-merah">
        {t('apply')}
      </button>
    </div>
  );
}
