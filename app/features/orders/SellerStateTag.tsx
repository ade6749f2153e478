import { useText } from '~/i18n/useText';
import type { OrderState } from './OrderFlow';
import { LOOKS } from './StateTag';

/** How an order stands, in the seller's words. */
export function SellerStateTag({ state }: { state: OrderState }) {
  const t = useText('sellerOrders');
  return (
    <span data-state={state} className={`rounded-lg px-2.5 py-1 text-sm font-bold ${LOOKS[state]}`}>
      {t(`states.${state}`)}
    </span>
  );
}
