import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { SellerActions } from './SellerActions';
import { SellerOrderBody } from './SellerOrderBody';
import { SellerReplies } from './SellerReplies';
import { SellerStateTag } from './SellerStateTag';
import type { RefusalProblem } from './sellerMoves.server';
import type { SellerOrder } from './sellerOrderView.server';
import * as When from './When';

type Props = { order: SellerOrder; now: number; action: string; problem: RefusalProblem | undefined };

/** One order in the inbox: all that is needed to answer it, without opening it. */
export function SellerOrderCard({ order, now, action, problem }: Props) {
  const t = useText('sellerOrders');
  const language = useLanguage();
  return (
    <article className="card p-4" aria-labelledby={`pesanan-${order.id}`}>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <div>
          <h2 id={`pesanan-${order.id}`} className="text-lg">
            <a href={paths.order(language, order.code)} className="inline-flex min-h-11 items-center">
              {order.code}
            </a>
          </h2>
          <p className="text-sm text-soft">{t('madeAt', When.parts(order.createdAt, language))}</p>
        </div>
        <SellerStateTag state={order.state} />
      </div>
      <div className="gap-6 md:grid md:grid-cols-[1fr_18rem]">
        <SellerOrderBody order={order} now={now} />
        <div className="mt-4 space-y-4 md:mt-0">
          <SellerActions order={order} action={action} problem={problem} />
          <SellerReplies order={order} />
        </div>
      </div>
    </article>
  );
}
