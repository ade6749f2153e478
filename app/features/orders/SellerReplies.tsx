import { useText } from '~/i18n/useText';
import { Icon } from '~/ui/Icon';
import type { SellerOrder } from './sellerOrderView.server';

/** Ready answers to the shopper; each opens WhatsApp with the words in it, and nothing is sent by itself. */
export function SellerReplies({ order }: { order: Pick<SellerOrder, 'replies' | 'buyer' | 'code'> }) {
  const t = useText('sellerOrders');
  if (order.replies.length === 0) return null;
  return (
    <section>
      <h3 className="text-sm font-semibold text-soft">{t('replies.title')}</h3>
      <ul className="mt-1.5 flex flex-wrap gap-2">
        {order.replies.map(({ kind, href }) => (
          <li key={kind}>
            <a
              href={href}
              target="_blank"
              rel="noopener noreferrer"
              className="button button-quiet button-small"
            >
              <Icon name="chat" className="size-5 text-whatsapp" />
              {t(`replies.${kind}`)}
              <span className="sr-only"> {order.code}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
