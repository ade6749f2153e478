import { useText } from '~/i18n/useText';
import { Notice } from '~/ui/panel/Notice';
import { SellerReplies } from './SellerReplies';
import { ShortList } from './ShortList';
import type { SellerOrdersPage } from './sellerOrders.server';

type Props = { news: NonNullable<SellerOrdersPage['news']> };

/** What was just done, and what to tell the shopper now: the site tells her nothing by itself. */
export function SellerNews({ news: { kind, order } }: Props) {
  const t = useText('sellerOrders');
  const isDone = kind !== 'stock' && kind !== 'illegal';
  return (
    <Notice tone={isDone ? 'good' : 'bad'}>
      <p>{t(`news.${kind}`, { code: order.code, state: t(`states.${order.state}`) })}</p>
      {kind === 'stock' && order.short.length > 0 && (
        <div className="mt-1 text-ink">
          <ShortList short={order.short} />
        </div>
      )}
      {kind !== 'finish' && (
        <div className="mt-3 text-ink">
          <SellerReplies order={order} />
        </div>
      )}
    </Notice>
  );
}
