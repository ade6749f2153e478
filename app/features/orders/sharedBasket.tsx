import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import * as Rupiah from '~/features/catalog/Rupiah';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { EmptyState } from '~/ui/EmptyState';
import { ownHeaders } from '~/ui/ownHeaders';
import { BasketBlock } from './BasketBlock';
import { DoorNotice } from './DoorNotice';
import { OrderNotice } from './OrderNotice';
import { ownMeta } from './ownMeta';
import { mergeAction, type SharedBasketPage, sharedBasketPage } from './sharedBasket.server';

export const meta = ownMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => sharedBasketPage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => mergeAction(args.context.services, args);

export default function SharedBasketView() {
  const t = useText('orders');
  const language = useLanguage();
  const page = useLoaderData() as SharedBasketPage;
  const { basket } = page;
  return (
    <div className="wrap max-w-3xl py-5 md:py-8">
      <h1 className="text-2xl md:text-3xl">{t('shared.title')}</h1>
      {basket.blocks.length === 0 && (
        <div className="mt-6">
          <EmptyState icon="basket" title={t('shared.emptyTitle')}>
            <p>{t('shared.emptyText')}</p>
            <p className="mt-5">
              <a href={paths.basket(language)} className="button button-quiet">
                {t('shared.toOwn')}
              </a>
            </p>
          </EmptyState>
        </div>
      )}
      {basket.blocks.length > 0 && <Preview page={page} />}
    </div>
  );
}

function Preview({ page: { basket, door, ownCount, canMerge } }: { page: SharedBasketPage }) {
  const t = useText('orders');
  const language = useLanguage();
  const { pathname } = useLocation();
  return (
    <div className="mt-2 space-y-4">
      <p className="text-soft">{t('shared.lead')}</p>
      <DoorNotice door={door} />
      {basket.gone.length > 0 && (
        <OrderNotice>
          <p>{t('checkout.changes.gone', { count: basket.gone.length })}</p>
        </OrderNotice>
      )}
      {basket.blocks.map((block) => (
        <BasketBlock key={block.store.id} block={block} hasContact={door.kind === 'readOnly'} />
      ))}
      <section className="card p-4">
        <p className="flex items-baseline justify-between">
          <span className="font-display text-lg font-bold">{t('total')}</span>
          <span className="price text-xl">{Rupiah.format(basket.totalRupiah)}</span>
        </p>
        <p className="mt-2 text-soft">
          {ownCount === 0 ? t('shared.ownEmpty') : t('shared.own', { count: ownCount })}
        </p>
        <div className="mt-3 flex flex-wrap gap-3">
          {canMerge && (
            <form method="post" action={pathname}>
              <input type="hidden" name="intent" value="merge" />
              <button type="submit" className="button button-main">
                {t('shared.merge')}
              </button>
            </form>
          )}
          <a href={paths.basket(language)} className="button button-quiet">
            {t('shared.toOwn')}
          </a>
        </div>
      </section>
    </div>
  );
}
