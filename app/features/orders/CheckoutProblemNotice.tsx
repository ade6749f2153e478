import * as Rupiah from '~/features/catalog/Rupiah';
import { useText } from '~/i18n/useText';
import type { BasketNow, LineChange, LineNow } from './BasketView';
import type { CheckoutProblem } from './checkoutPage.server';
import { OrderNotice } from './OrderNotice';

/** Why nothing was ordered, and what to do. A festival that has closed is told by the page itself. */
export function CheckoutProblemNotice({ problem }: { problem: CheckoutProblem }) {
  const t = useText('orders');
  switch (problem.kind) {
    case 'closed':
      return null;
    case 'fields':
      return (
        <OrderNotice isAlert title={t('checkout.fixTitle')}>
          <p>{t('checkout.fix')}</p>
        </OrderNotice>
      );
    case 'changed':
      return (
        <OrderNotice isAlert title={t('checkout.changedTitle')}>
          <p>{t('checkout.changed')}</p>
          <Changes basket={problem.basket} />
          <p>{problem.basket.isAsSeen ? t('checkout.changedElsewhere') : t('checkout.mended')}</p>
        </OrderNotice>
      );
    case 'tooMany':
      return <TooMany refusals={problem.refusals} />;
  }
}

type Refusals = Extract<CheckoutProblem, { kind: 'tooMany' }>['refusals'];

function TooMany({ refusals }: { refusals: Refusals }) {
  const t = useText('orders');
  return (
    <OrderNotice isAlert title={t('checkout.tooManyTitle')}>
      {refusals.map(({ storeId, storeName, why, piecesLeft }) => (
        <p key={storeId}>
          {why === 'orders' && t('checkout.tooMany.orders', { store: storeName })}
          {why === 'pieces' &&
            piecesLeft > 0 &&
            t('checkout.tooMany.pieces', { store: storeName, piecesLeft })}
          {why === 'pieces' && piecesLeft === 0 && t('checkout.tooMany.piecesNone', { store: storeName })}
        </p>
      ))}
    </OrderNotice>
  );
}

/** What has become of the lines of a basket since they were seen, in plain words. */
export function Changes({ basket }: { basket: BasketNow }) {
  const t = useText('orders');
  if (basket.isAsSeen) return null;
  const lines = basket.blocks.flatMap((block) => block.lines);
  return (
    <ul className="list-disc space-y-1 ps-5">
      {lines.flatMap((line) =>
        line.changes.map((change) => (
          <li key={`${line.variantId} ${change.kind}`}>
            <ChangeWords line={line} change={change} />
          </li>
        )),
      )}
      {basket.gone.length > 0 && <li>{t('checkout.changes.gone', { count: basket.gone.length })}</li>}
    </ul>
  );
}

function ChangeWords({ line: { sellable, quantity }, change }: { line: LineNow; change: LineChange }) {
  const t = useText('orders');
  const name = sellable.productName;
  switch (change.kind) {
    case 'price':
      return t('checkout.changes.price', {
        name,
        from: Rupiah.format(change.fromRupiah),
        to: Rupiah.format(change.toRupiah),
      });
    case 'short':
      return t('checkout.changes.short', { name, free: change.free, quantity });
    case 'soldOut':
      return t('checkout.changes.soldOut', { name });
  }
}
