import { Link } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { EmptyState } from '~/ui/EmptyState';
import { Notice } from '~/ui/panel/Notice';
import * as SellerTab from './SellerTab';
import type { SellerOrdersPage } from './sellerOrders.server';

type Props = { page: SellerOrdersPage };

/** Orders whose message nobody was seen opening lie apart; the first drawer says that there are some. */
export function UnopenedHint({ page: { tab, query, counts } }: Props) {
  const t = useText('sellerOrders');
  const language = useLanguage();
  const count = counts['belum-dibuka'] ?? 0;
  if (query !== '') return null;
  if (tab === 'belum-dibuka') return <p className="text-soft">{t('unopenedLead')}</p>;
  if (tab !== SellerTab.TABS[0] || count === 0) return null;
  return (
    <Notice tone="hint">
      <p>{t('unopenedCount', { count })}</p>
      <Link
        to={paths.sellerOrders(language, { tab: 'belum-dibuka' })}
        className="link flex min-h-11 items-center"
      >
        {t('unopenedLink')}
      </Link>
    </Notice>
  );
}

export function NoOrders({ page: { tab, query } }: Props) {
  const t = useText('sellerOrders');
  const language = useLanguage();
  if (query !== '') {
    return (
      <EmptyState icon="search" title={t('none.found', { query })}>
        <Link to={paths.sellerOrders(language)} className="button button-quiet mt-4">
          {t('none.all')}
        </Link>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="basket" title={t(`none.${tab}`)}>
      {tab === SellerTab.TABS[0] && (
        <>
          <p>{t('none.what')}</p>
          <Link to={paths.sellerPromotion(language)} className="button button-quiet mt-4">
            {t('none.promote')}
          </Link>
        </>
      )}
    </EmptyState>
  );
}
