import { useLocation } from '@remix-run/react';
import { useText } from '~/i18n/useText';

/** Taking an order back, one step away so that no thumb does it by mistake. */
export function CancelOrder() {
  const t = useText('orders');
  const { pathname, search } = useLocation();
  return (
    <details className="card mt-4 px-4 md:px-6">
      <summary className="flex min-h-12 items-center font-semibold">{t('order.cancelTitle')}</summary>
      <form method="post" action={`${pathname}${search}`} className="pb-4">
        <p className="text-soft">{t('order.cancelHint')}</p>
        <input type="hidden" name="intent" value="cancel" />
        <button type="submit" className="button button-quiet mt-3 text-merah">
          {t('order.cancel')}
        </button>
      </form>
    </details>
  );
}
