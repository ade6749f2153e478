import { Link } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import * as SellerTab from './SellerTab';
import type { SellerOrdersPage } from './sellerOrders.server';

/** On through a drawer, and back to its beginning: what comes in between neither doubles nor hides an order. */
export function SellerPaging({ page: { tab, query, nextAfter, isFirst } }: { page: SellerOrdersPage }) {
  const t = useText('sellerOrders');
  const language = useLanguage();
  if (nextAfter === null && isFirst) return null;
  const here = { tab: query !== '' || tab === SellerTab.TABS[0] ? '' : tab, q: query };
  return (
    <nav aria-label={t('paging.label')} className="flex flex-wrap justify-between gap-2">
      {!isFirst && (
        <Link to={paths.sellerOrders(language, here)} className="button button-quiet">
          {t('paging.first')}
        </Link>
      )}
      {nextAfter !== null && (
        <Link
          to={paths.sellerOrders(language, { ...here, lewat: String(nextAfter) })}
          className="button button-quiet ml-auto"
        >
          {t('paging.next')}
        </Link>
      )}
    </nav>
  );
}
