import { useText } from '~/i18n/useText';
import type { OrderState } from './OrderFlow';

export const LOOKS: Readonly<Record<OrderState, string>> = {
  intent: 'bg-gold-ground text-gold',
  opened: 'bg-gold-ground text-gold',
  confirmed: 'bg-leaf text-paper',
  shipped: 'bg-leaf text-paper',
  done: 'bg-leaf text-paper',
  refused: 'bg-merah text-on-merah',
  cancelled: 'bg-line text-ink',
  expired: 'bg-line text-ink',
};

/** How an order stands, in a word. */
export function StateTag({ state }: { state: OrderState }) {
  const t = useText('orders');
  return (
    <span data-state={state} className={`rounded-lg px-2.5 py-1 text-sm font-bold ${LOOKS[state]}`}>
      {t(`states.${state}`)}
    </span>
  );
}
