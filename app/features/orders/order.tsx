import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { BatikBanner } from '~/ui/batik/BatikBanner';
import { ownHeaders } from '~/ui/ownHeaders';
import { CancelOrder } from './CancelOrder';
import { OrderDetail } from './OrderDetail';
import { type OrderPage, orderAction, orderPage } from './order.server';
import { ownMeta } from './ownMeta';
import { SellerPart } from './SellerPart';
import { StateTag } from './StateTag';

export const meta = ownMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => orderPage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => orderAction(args.context.services, args);

export default function OrderPageView() {
  const t = useText('orders');
  const language = useLanguage();
  const page = useLoaderData() as OrderPage;
  const { code, state, store, own } = page;
  return (
    <div className="wrap max-w-3xl py-5 md:py-8">
      <article className="card overflow-hidden">
        <BatikBanner storeId={store.id} height={32} className="h-8" />
        <div className="p-4 md:p-6">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h1 className="text-2xl md:text-3xl">{t('order.title', { code })}</h1>
            <StateTag state={state} />
          </div>
          <p className="mt-1 text-soft">
            {store.slug === null ? (
              t('order.at', { store: store.name })
            ) : (
              <a href={paths.store(language, store.slug)} className="link inline-flex min-h-11 items-center">
                {t('order.at', { store: store.name })}
              </a>
            )}
          </p>
          {own && <OrderDetail own={own} state={state} groupCode={page.groupCode} />}
          {!own && !page.seller.answer && <Limited />}
        </div>
      </article>
      {own?.canCancel && <CancelOrder />}
      <SellerPart seller={page.seller} isOwn={own !== null} />
    </div>
  );
}

/** What anyone may see who was given no secret. */
function Limited() {
  const t = useText('orders');
  const language = useLanguage();
  return (
    <div className="mt-4 border-t border-dashed border-line pt-4 text-soft">
      <p>{t('order.limited')}</p>
      <a href={paths.myOrders(language)} className="link mt-2 inline-flex min-h-11 items-center">
        {t('order.toMine')}
      </a>
    </div>
  );
}
