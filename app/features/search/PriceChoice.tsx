import type { TFunction } from 'i18next';
import * as Rupiah from '~/features/catalog/Rupiah';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as ListPlace from './ListPlace';
import type { ListView } from './listView.server';
import * as PriceBands from './PriceBands';

type Props = { view: ListView };

/** The lowest and the highest price that is wanted, in fields; before them bands that suit the list, a tap each. */
export function PriceChoice({ view }: Props) {
  const t = useText('search');
  const { params, priceRange } = view;
  return (
    <fieldset className="flex flex-col gap-3 border-0">
      <legend className="sr-only">{t('price')}</legend>
      {priceRange && (
        <p className="text-sm text-soft tabular-nums">
          {t('priceSpan', { min: Rupiah.format(priceRange.min), max: Rupiah.format(priceRange.max) })}
        </p>
      )}
      <Bands view={view} />
      <div className="flex max-w-lg flex-wrap items-end gap-3">
        <PriceField name="harga_min" label={t('priceFrom')} value={params.minRupiah} />
        <PriceField name="harga_max" label={t('priceTo')} value={params.maxRupiah} />
      </div>
    </fieldset>
  );
}

function Bands({ view: { place, params, priceRange } }: Props) {
  const t = useText('search');
  const language = useLanguage();
  const bands = priceRange ? PriceBands.of(priceRange) : [];
  if (bands.length === 0) return null;
  return (
    <ul aria-label={t('bands')} className="chips [&>li]:shrink-0">
      {bands.map(({ min, max }) => {
        const isChosen = params.minRupiah === min && params.maxRupiah === max;
        return (
          <li key={min ?? 0}>
            <a
              href={ListPlace.to(language, place, { ...params, minRupiah: min, maxRupiah: max, hal: 1 })}
              aria-current={isChosen || undefined}
              className="chip text-sm tabular-nums"
            >
              {bandName(t, { min, max })}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function bandName(t: TFunction<'search'>, { min, max }: PriceBands.PriceBand): string {
  if (min === null) return t('bandTo', { max: Rupiah.format(max ?? 0) });
  if (max === null) return t('bandFrom', { min: Rupiah.format(min) });
  return t('bandBetween', { min: Rupiah.format(min), max: Rupiah.format(max) });
}

function PriceField({ name, label, value }: { name: string; label: string; value: number | null }) {
  return (
    <label className="flex min-w-32 flex-1 flex-col gap-1 text-sm">
      {label}
      <input
        type="text"
        inputMode="numeric"
        name={name}
        defaultValue={value ?? ''}
        className="field tabular-nums"
      />
    </label>
  );
}
