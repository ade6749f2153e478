import * as PhoneNumber from '~/features/accounts/PhoneNumber';
import * as Rupiah from '~/features/catalog/Rupiah';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { OrderLines } from './OrderLines';
import type { OrderPage } from './order.server';
import * as When from './When';

type Own = NonNullable<OrderPage['own']>;
type Props = { own: Own; state: OrderPage['state']; groupCode: string | null };

/** All of an order, for its shopper. */
export function OrderDetail({ own, state, groupCode }: Props) {
  const t = useText('orders');
  const language = useLanguage();
  return (
    <>
      <section className="mt-3 border-t border-dashed border-line pt-3">
        <h2 className="sr-only">{t('order.lines')}</h2>
        <OrderLines lines={own.lines} />
        <p className="mt-2 flex items-baseline justify-between gap-4 border-t border-dashed border-line pt-3">
          <span>
            <b className="font-display">{t('total')}</b>{' '}
            <span className="text-sm text-soft">{t('noShipping')}</span>
          </span>
          <span className="price text-lg whitespace-nowrap">{Rupiah.format(own.totalRupiah)}</span>
        </p>
      </section>
      {own.canCancel && (
        <p className="mt-2 text-soft">{t('order.heldUntil', When.parts(own.reservedUntilAt, language))}</p>
      )}
      {groupCode !== null && (
        <a
          href={paths.handoff(language, groupCode)}
          className={`button mt-3 ${isWaiting(state) ? 'button-main' : 'button-quiet'}`}
        >
          {t('order.toHandoff')}
        </a>
      )}
      <div className="mt-6 grid gap-6 sm:grid-cols-2">
        <Buyer own={own} />
        <History events={own.events} />
      </div>
    </>
  );
}

/** Sending is what comes next only until the seller has answered. */
const isWaiting = (state: OrderPage['state']) => state === 'intent' || state === 'opened';

function Buyer({ own: { buyer, note } }: { own: Own }) {
  const t = useText('orders');
  return (
    <section>
      <h2 className="text-lg">{t('order.buyer')}</h2>
      <p className="mt-1">{buyer.name}</p>
      {buyer.phone && <p className="tabular-nums">{PhoneNumber.local(buyer.phone)}</p>}
      <p className="whitespace-pre-line">{buyer.address || t('order.noAddress')}</p>
      {note && (
        <>
          <h3 className="mt-3 text-base">{t('order.note')}</h3>
          <p className="whitespace-pre-line">{note}</p>
        </>
      )}
    </section>
  );
}

function History({ events }: { events: Own['events'] }) {
  const t = useText('orders');
  const language = useLanguage();
  return (
    <section>
      <h2 className="text-lg">{t('order.history')}</h2>
      <ol className="mt-1 space-y-2">
        {events.map(({ toState, at, reason }) => (
          <li key={`${toState} ${at}`}>
            {t(`events.${toState}`)}
            <span className="block text-sm text-soft">{t('order.when', When.parts(at, language))}</span>
            {reason && <span className="block text-sm">{reason}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
