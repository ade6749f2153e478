import * as Moment from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import type { SellerFestivalPage } from './sellerFestival.server';

export type FestivalFacts = NonNullable<SellerFestivalPage['festival']>;

/** When the festival sells, and what it asks of products that are put forward. */
export function FestivalRules({ festival: { selling, terms, isOver } }: { festival: FestivalFacts }) {
  const t = useText('curation');
  const when = useWhen();
  return (
    <section className="card p-4 md:p-6" aria-label={t('festival.rules')}>
      <p className="font-semibold">
        {isOver
          ? t('festival.over')
          : selling.closesAt === null
            ? t('festival.sellsFrom', { from: when(selling.opensAt) })
            : t('festival.sells', { from: when(selling.opensAt), until: when(selling.closesAt) })}
      </p>
      <p className="mt-1 text-soft">{t('festival.priceHint')}</p>
      <p className="mt-1 text-soft">
        {t('festival.nominateHint')}{' '}
        {terms.minDiscountPercent > 0 && t('festival.minDiscount', { percent: terms.minDiscountPercent })}{' '}
        {terms.minStock > 0 && t('festival.minStock', { count: terms.minStock })}
      </p>
    </section>
  );
}

/** An instant as these pages write it: "12 November 2026, 09.00 WIB". */
export function useWhen(): (at: number) => string {
  const language = useLanguage();
  return (at) => `${Moment.dayMonthYear(at, language)}, ${Moment.clockTime(at, language)} WIB`;
}
