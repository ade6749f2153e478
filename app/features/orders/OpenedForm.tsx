import { useLocation } from '@remix-run/react';
import { useText } from '~/i18n/useText';
import type { HandoffCard } from './HandoffCard';

/** Where there is no script to see the click, the shopper ticks the card. */
export function OpenedForm({ card }: { card: HandoffCard }) {
  const t = useText('orders');
  const { pathname } = useLocation();
  const hint = `tanda-${card.orderId}`;
  return (
    <form method="post" action={pathname} className="mt-2 [@media(scripting:enabled)]:hidden">
      <input type="hidden" name="intent" value="opened" />
      <input type="hidden" name="orderId" value={card.orderId} />
      <button type="submit" aria-describedby={hint} className="button button-quiet w-full">
        {t('handoff.mark')}
      </button>
      <p id={hint} className="mt-1.5 text-sm text-soft">
        {t('handoff.markHint')}
      </p>
    </form>
  );
}
