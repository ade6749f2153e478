import * as Rupiah from '~/features/catalog/Rupiah';
import { useText } from '~/i18n/useText';
import { useWhen } from './FestivalRules';
import type { ShownOffer } from './pricedProducts.server';

/** A festival price as shoppers will see it, with when it holds. */
export function OfferText({ offer }: { offer: ShownOffer }) {
  const t = useText('curation');
  const when = useWhen();
  const { priceRupiah, was, startsAt, endsAt } = offer;
  return (
    <>
      <span className="price text-merah">{Rupiah.format(priceRupiah)}</span>{' '}
      {was ? (
        <>
          <s className="text-soft">
            <span className="sr-only">{t('offer.was')} </span>
            {Rupiah.format(was.wasRupiah)}
          </s>{' '}
          <span className="tag">−{was.percent}%</span>
        </>
      ) : (
        <span className="text-sm text-soft">{t('offer.noWas')}</span>
      )}
      <span className="block text-sm text-soft">
        {t('offer.window', { from: when(startsAt), until: when(endsAt) })}
      </span>
    </>
  );
}
