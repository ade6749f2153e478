import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { EmptyState } from '~/ui/EmptyState';
import { ownHeaders } from '~/ui/ownHeaders';
import { BasketBlock } from './BasketBlock';
import { BasketSummary } from './BasketSummary';
import { type BasketPage, basketAction, basketPage } from './basket.server';
import { DoorNotice } from './DoorNotice';
import { OrderNotice } from './OrderNotice';
import { ownMeta } from './ownMeta';
import { ShareBasket } from './ShareBasket';

export const meta = ownMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => basketPage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => basketAction(args.context.services, args);

export default function BasketPageView() {
  const t = useText('orders');
  const page = useLoaderData() as BasketPage;
  return (
    <div className="wrap py-5 md:py-8">
      <h1 className="text-2xl md:text-3xl">{t('basket.title')}</h1>
      <div aria-live="polite">
        {page.notice && <p className="mt-3 font-semibold text-leaf">{t(`notices.${page.notice}`)}</p>}
      </div>
      {page.door.kind !== 'none' && !page.isEmpty ? <Filled page={page} /> : <Nothing page={page} />}
    </div>
  );
}

function Filled({ page: { door, basket, canOrder, shareUrl } }: { page: BasketPage }) {
  const isEditable = door.kind === 'open' || door.kind === 'teaser';
  return (
    <div className="mt-4 md:grid md:grid-cols-[1fr_20rem] md:items-start md:gap-6">
      <div className="space-y-4">
        <DoorNotice door={door} />
        {basket.gone.length > 0 && <Gone lines={basket.gone} />}
        {basket.blocks.map((block) => (
          <BasketBlock
            key={block.store.id}
            block={block}
            isEditable={isEditable}
            hasContact={door.kind === 'readOnly'}
          />
        ))}
        {shareUrl && <ShareBasket url={shareUrl} />}
      </div>
      <BasketSummary basket={basket} canOrder={canOrder} />
    </div>
  );
}

/** What is no longer sold has no name to show; it can be taken out. */
function Gone({ lines }: { lines: BasketPage['basket']['gone'] }) {
  const t = useText('orders');
  const language = useLanguage();
  return (
    <OrderNotice title={t('basket.goneTitle')}>
      <p>{t('basket.gone', { count: lines.length })}</p>
      <ul>
        {lines.map(({ variantId, quantity }) => (
          <li key={variantId} className="flex flex-wrap items-center justify-between gap-2">
            {t('basket.goneLine', { quantity })}
            <form method="post" action={paths.basket(language)}>
              <input type="hidden" name="intent" value="remove" />
              <input type="hidden" name="variantId" value={variantId} />
              <button type="submit" className="link min-h-11 pe-2">
                {t('line.remove')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </OrderNotice>
  );
}

function Nothing({ page }: { page: BasketPage }) {
  const t = useText('orders');
  const language = useLanguage();
  const isOff = page.door.kind === 'none';
  return (
    <div className="mx-auto mt-6 max-w-2xl space-y-4">
      {!isOff && <DoorNotice door={page.door} />}
      <EmptyState icon="basket" title={t(isOff ? 'basket.noneTitle' : 'basket.emptyTitle')}>
        <p>{t(isOff ? 'basket.noneText' : 'basket.emptyText')}</p>
        <p className="mt-5 flex flex-wrap justify-center gap-3">
          {!isOff && (
            <a href={paths.search(language)} className="button button-main">
              {t('basket.toSearch')}
            </a>
          )}
          <a href={paths.stores(language)} className="button button-quiet">
            {t('basket.toStores')}
          </a>
        </p>
      </EmptyState>
    </div>
  );
}
