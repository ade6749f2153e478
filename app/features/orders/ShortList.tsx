import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import type { SellerOrder } from './sellerOrderView.server';

/** What there is too little of, with the way to its stock, and what can be done about it. */
export function ShortList({ short }: { short: SellerOrder['short'] }) {
  const t = useText('sellerOrders');
  const language = useLanguage();
  return (
    <>
      <ul>
        {short.map(({ lineId, productId, name, quantity, left }) => (
          <li key={lineId}>
            {t(left > 0 ? 'short' : 'shortNone', { name, quantity, left })}{' '}
            <a
              href={paths.sellerProduct(language, productId)}
              className="inline-flex min-h-11 items-center underline underline-offset-3"
            >
              {t('shortMend')} <span className="sr-only">{name}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-1 font-normal">{t('shortWhat')}</p>
    </>
  );
}
