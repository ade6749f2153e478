import * as Province from '~/features/catalog/Province';
import * as Rupiah from '~/features/catalog/Rupiah';
import type { VariantNow } from '~/features/catalog/variantRepo.server';
import { clockTime, weekdayDate } from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import { Icon } from '~/ui/Icon';
import type { ProductView } from './productPage.server';

/** The lowest price that can be had, for how much of it, what it was where that is honest, and where it is made. */
export function ProductPrice({ view }: { view: ProductView }) {
  const t = useText('storefront');
  const language = useLanguage();
  const { product, variants, store } = view;
  const lowest = lowestOf(variants);
  const hasSpread = variants.some(({ priceRupiah }) => priceRupiah !== lowest?.priceRupiah);
  const province = Province.nameOf(store.provinceCode, language);
  return (
    <div className="flex flex-col gap-2">
      {lowest && (
        <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
          {hasSpread && <span className="text-soft">{t('product.from')}</span>}
          <span className="price text-3xl md:text-4xl">{Rupiah.format(lowest.priceRupiah)}</span>
          {product.unit && (
            <span className="text-soft">
              / <span lang="id">{product.unit}</span>
            </span>
          )}
          <WasPrice variant={lowest} />
        </p>
      )}
      {lowest?.offerEndsAt && <OfferEnd at={lowest.offerEndsAt} />}
      <p className="flex items-center gap-1.5 text-[0.9375rem]">
        <Icon name="pin" className="size-5 text-merah" />
        {t('product.madeIn', { place: `${product.madeIn || store.regency}, ${province}` })}
      </p>
    </div>
  );
}

function lowestOf(variants: readonly VariantNow[]): VariantNow | undefined {
  const buyable = variants.filter(({ free }) => free !== 0);
  const among = buyable.length > 0 ? buyable : variants;
  return [...among].sort((a, b) => a.priceRupiah - b.priceRupiah)[0];
}

export function WasPrice({ variant }: { variant: Pick<VariantNow, 'wasRupiah' | 'percent'> }) {
  const t = useText('storefront');
  if (variant.wasRupiah === null) return null;
  return (
    <>
      <s className="text-soft tabular-nums">
        <span className="sr-only">{t('product.was')} </span>
        {Rupiah.format(variant.wasRupiah)}
      </s>
      {variant.percent !== null && variant.percent > 0 && (
        <span className="tag">{t('product.saves', { percent: variant.percent })}</span>
      )}
    </>
  );
}

function OfferEnd({ at }: { at: number }) {
  const t = useText('storefront');
  const language = useLanguage();
  return (
    <p className="text-sm text-gold">
      {t('product.offerUntil', { day: weekdayDate(at, language), time: clockTime(at, language) })}
    </p>
  );
}
