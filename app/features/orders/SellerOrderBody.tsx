import * as Rupiah from '~/features/catalog/Rupiah';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import { Notice } from '~/ui/panel/Notice';
import { OrderLines } from './OrderLines';
import { ShortList } from './ShortList';
import type { SellerOrder } from './sellerOrderView.server';
import * as TimeLeft from './TimeLeft';
import * as When from './When';

type Props = { order: SellerOrder; now: number };

/** What an order asks for, by whom, and how long its pieces are kept. */
export function SellerOrderBody({ order, now }: Props) {
  const t = useText('sellerOrders');
  return (
    <div className="space-y-3">
      <Hints order={order} now={now} />
      <OrderLines lines={order.lines} />
      <p className="flex items-baseline justify-between gap-4 border-t border-dashed border-line pt-2">
        <span>
          <b>{t('total')}</b> <span className="text-sm text-soft">{t('noShipping')}</span>
        </span>
        <span className="price whitespace-nowrap">{Rupiah.format(order.totalRupiah)}</span>
      </p>
      {order.note && (
        <p className="rounded-xl bg-paper p-3 whitespace-pre-line">
          <b className="block text-sm text-soft">{t('note')}</b>
          <span lang="id">{order.note}</span>
        </p>
      )}
      <Buyer buyer={order.buyer} />
      {order.reason && <p className="text-soft">{t('refusedBecause', { reason: order.reason })}</p>}
    </div>
  );
}

function Hints({ order, now }: Props) {
  const t = useText('sellerOrders');
  const language = useLanguage();
  const left = order.heldUntilAt === null ? null : TimeLeft.until(order.heldUntilAt, now);
  return (
    <>
      {order.heldUntilAt !== null && left && (
        <p className="text-sm">
          {t('held', { ...When.parts(order.heldUntilAt, language), left: t(`left.${left.unit}`, left) })}
        </p>
      )}
      {order.state === 'intent' && <p className="text-sm text-soft">{t('unopened')}</p>}
      {order.state === 'expired' && (
        <p className="text-sm text-soft">{t(order.isOpened ? 'expired' : 'expiredUnopened')}</p>
      )}
      {order.short.length > 0 && (
        <Notice tone="warning">
          <ShortList short={order.short} />
        </Notice>
      )}
    </>
  );
}

function Buyer({ buyer }: { buyer: SellerOrder['buyer'] }) {
  const t = useText('sellerOrders');
  return (
    <div>
      <p className="font-semibold">{buyer.name}</p>
      <p className="whitespace-pre-line text-soft">{buyer.address || t('noAddress')}</p>
      {buyer.phone ? (
        <p className="mt-1.5 flex flex-wrap gap-2">
          <a href={buyer.phone.call} className="button button-quiet button-small tabular-nums">
            {buyer.phone.shown}
          </a>
          <a
            href={buyer.phone.chat}
            target="_blank"
            rel="noopener noreferrer"
            className="button button-whatsapp button-small"
          >
            {t('chat')}
          </a>
        </p>
      ) : (
        <p className="text-sm text-soft">{t('noPhone')}</p>
      )}
    </div>
  );
}
