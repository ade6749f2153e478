import * as Rupiah from '~/features/catalog/Rupiah';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import * as Basket from './Basket';
import * as BasketView from './BasketView';

type Props = { basket: BasketView.BasketNow; canOrder: boolean };

/** The sum and the way on; at the thumb on a phone, at the side on a wide screen. */
export function BasketSummary({ basket, canOrder }: Props) {
  const t = useText('orders');
  const language = useLanguage();
  const pieces = Basket.count(BasketView.orderable(basket));
  const stores = basket.blocks.filter((block) => block.lines.some(BasketView.isOrderable)).length;
  return (
    <section
      aria-label={t('basket.summary')}
      className="card sticky bottom-17 z-10 mt-4 flex flex-wrap items-center justify-between gap-x-3 gap-y-2 p-3 shadow-lift md:top-24 md:bottom-auto md:mt-0 md:block md:p-4 md:shadow-card"
    >
      <div>
        <p className="flex flex-col md:flex-row md:flex-wrap md:items-baseline md:justify-between md:gap-x-3">
          <span className="text-xs md:font-display md:text-lg md:font-bold">
            {t('total')} <span className="text-soft md:hidden">{t('noShipping')}</span>
          </span>
          <span className="price text-lg leading-tight whitespace-nowrap md:text-xl">
            {Rupiah.format(basket.totalRupiah)}
          </span>
        </p>
        <p className="flex flex-wrap justify-between gap-x-3 text-xs text-soft md:text-sm">
          <span>
            {t('basket.pieces', { count: pieces })} · {t('basket.stores', { count: stores })}
          </span>
          <span className="max-md:hidden">{t('noShipping')}</span>
        </p>
      </div>
      {canOrder && (
        <>
          <form action={paths.checkout(language)} className="shrink-0 md:mt-3">
            <button type="submit" className="button button-main px-4 md:w-full">
              {t('basket.order')}
            </button>
          </form>
          <p className="mt-2 hidden text-sm text-soft md:block">{t('basket.orderHint')}</p>
        </>
      )}
    </section>
  );
}
