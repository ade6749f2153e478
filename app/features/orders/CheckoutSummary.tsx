import * as Rupiah from '~/features/catalog/Rupiah';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import type { BasketNow, StoreBlock } from './BasketView';
import { OrderLines } from './OrderLines';

/** What will be ordered, store by store, and the button. */
export function CheckoutSummary({ basket, canOrder }: { basket: BasketNow; canOrder: boolean }) {
  const t = useText('orders');
  const language = useLanguage();
  return (
    <section aria-labelledby="ringkasan" className="card p-4 md:sticky md:top-24">
      <h2 id="ringkasan" className="text-lg">
        {t('checkout.summary')}
      </h2>
      {basket.blocks.map((block) => (
        <StoreSummary key={block.store.id} block={block} />
      ))}
      <p className="mt-3 flex items-baseline justify-between gap-3 border-t border-line pt-3">
        <span>
          <span className="font-display text-lg font-bold">{t('total')}</span>{' '}
          <span className="text-sm text-soft">{t('noShipping')}</span>
        </span>
        <span className="price text-xl whitespace-nowrap">{Rupiah.format(basket.totalRupiah)}</span>
      </p>
      <button type="submit" disabled={!canOrder} className="button button-main mt-4 w-full text-[1.0625rem]">
        {t('checkout.submit')}
      </button>
      <p className="mt-2 text-sm text-soft">{t('checkout.submitHint')}</p>
      <a href={paths.basket(language)} className="link mt-1 inline-flex min-h-11 items-center">
        {t('checkout.back')}
      </a>
    </section>
  );
}

function StoreSummary({ block }: { block: StoreBlock }) {
  const lines = block.lines.map(({ variantId, quantity, sellable, sumRupiah }) => ({
    ...{ id: variantId, quantity, sumRupiah },
    name: sellable.productName,
    options: sellable.options,
  }));
  return (
    <div className="mt-3 border-t border-dashed border-line pt-3">
      <h3 className="flex items-baseline justify-between gap-4">
        <span lang="id">{block.store.name}</span>
        <span className="price text-base whitespace-nowrap">{Rupiah.format(block.subtotalRupiah)}</span>
      </h3>
      <div className="mt-1 text-sm text-soft">
        <OrderLines lines={lines} />
      </div>
    </div>
  );
}
