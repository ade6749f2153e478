import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { EmptyState } from '~/ui/EmptyState';
import type { CheckoutPage } from './checkoutPage.server';
import { OrderNotice } from './OrderNotice';
import { StoreContactLink } from './StoreContactLink';
import * as When from './When';

/** Why nothing can be ordered just now; nothing where it can. `isTyped`: there is something that must not be lost. */
export function CheckoutDoor({ page: { door, basket }, isTyped }: { page: CheckoutPage; isTyped: boolean }) {
  const t = useText('orders');
  const language = useLanguage();
  if (door.kind === 'readOnly') {
    return (
      <OrderNotice isAlert={isTyped} title={t('checkout.closedTitle')}>
        <p>{t(isTyped ? 'checkout.closed' : 'checkout.closedPlain')}</p>
        <p className="grid gap-2 pt-1 sm:flex sm:flex-wrap">
          {basket.blocks.map(({ store }) => (
            <StoreContactLink key={store.id} store={store} />
          ))}
        </p>
      </OrderNotice>
    );
  }
  if (door.kind === 'none') {
    return (
      <OrderNotice isAlert={isTyped} title={t('checkout.noneTitle')}>
        <p>{t('checkout.none')}</p>
      </OrderNotice>
    );
  }
  if (door.kind === 'teaser') {
    const when = door.opensAt === null ? null : When.whole(door.opensAt, language);
    return (
      <OrderNotice isAlert={isTyped} title={t('checkout.teaserTitle')}>
        <p>{when ? t('checkout.teaser', { when }) : t('checkout.teaserSoon')}</p>
      </OrderNotice>
    );
  }
  return basket.blocks.length > 0 ? null : <NothingToOrder isTyped={isTyped} />;
}

function NothingToOrder({ isTyped }: { isTyped: boolean }) {
  const t = useText('orders');
  const language = useLanguage();
  const wayOn = (
    <a href={paths.search(language)} className="button button-main mt-3">
      {t('basket.toSearch')}
    </a>
  );
  return isTyped ? (
    <OrderNotice isAlert title={t('checkout.emptyTitle')}>
      <p>{t('checkout.empty')}</p>
      {wayOn}
    </OrderNotice>
  ) : (
    <div className="mx-auto max-w-2xl">
      <EmptyState icon="basket" title={t('checkout.emptyTitle')}>
        <p>{t('checkout.empty')}</p>
        {wayOn}
      </EmptyState>
    </div>
  );
}
