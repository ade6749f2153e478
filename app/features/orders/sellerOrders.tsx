import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { useText } from '~/i18n/useText';
import { ownHeaders } from '~/ui/ownHeaders';
import { PanelPage } from '~/ui/panel/PanelPage';
import { panelMeta } from '~/ui/panel/panelMeta';
import { AnswersDetails } from './AnswersDetails';
import { SellerNews } from './SellerNews';
import { SellerOrderCard } from './SellerOrderCard';
import { NoOrders, UnopenedHint } from './SellerOrderHints';
import { SellerPaging } from './SellerPaging';
import { SellerTabs } from './SellerTabs';
import type { RefusalProblem } from './sellerMoves.server';
import { type SellerOrdersPage, sellerOrdersAction, sellerOrdersPage } from './sellerOrders.server';

export const handle = { hydrate: true, panel: 'seller' };
export const meta = panelMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => sellerOrdersPage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => sellerOrdersAction(args.context.services, args);

export default function SellerOrdersView() {
  const t = useText('sellerOrders');
  const page = useLoaderData() as SellerOrdersPage;
  const problem = useActionData() as RefusalProblem | undefined;
  const { pathname, search } = useLocation();
  return (
    <PanelPage title={page.title} lead={t('lead')}>
      {page.news && <SellerNews key={page.news.order.code + page.news.kind} news={page.news} />}
      <SellerTabs tab={page.tab} query={page.query} counts={page.counts} />
      <UnopenedHint page={page} />
      {page.orders.length === 0 && <NoOrders page={page} />}
      {page.orders.map((order) => (
        <SellerOrderCard
          key={order.id}
          order={order}
          now={page.now}
          action={pathname + search}
          problem={problem?.orderId === order.id ? problem : undefined}
        />
      ))}
      <SellerPaging page={page} />
      <AnswersDetails page={page} />
    </PanelPage>
  );
}
