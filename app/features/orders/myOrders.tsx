import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import * as Rupiah from '~/features/catalog/Rupiah';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { EmptyState } from '~/ui/EmptyState';
import { ownHeaders } from '~/ui/ownHeaders';
import { type MyOrdersPage, myOrdersPage } from './myOrders.server';
import { ownMeta } from './ownMeta';
import { StateTag } from './StateTag';
import { Thumbnail } from './Thumbnail';
import * as When from './When';

export const meta = ownMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => myOrdersPage(args.context.services, args);

export default function MyOrdersView() {
  const t = useText('orders');
  const { groups } = useLoaderData() as MyOrdersPage;
  return (
    <div className="wrap max-w-3xl py-5 md:py-8">
      <h1 className="text-2xl md:text-3xl">{t('mine.title')}</h1>
      {groups.length === 0 ? <None /> : <p className="mt-1 text-soft">{t('mine.lead')}</p>}
      <div className="mt-4 space-y-4">
        {groups.map((group) => (
          <Group key={group.code} group={group} />
        ))}
      </div>
    </div>
  );
}

function Group({ group }: { group: MyOrdersPage['groups'][number] }) {
  const t = useText('orders');
  const language = useLanguage();
  return (
    <section className="card p-4">
      <h2 className="flex flex-wrap items-baseline justify-between gap-x-4 text-base">
        {t('mine.madeAt', When.parts(group.createdAt, language))}
        <span className="price text-lg whitespace-nowrap">{Rupiah.format(group.totalRupiah)}</span>
      </h2>
      <ul className="mt-2">
        {group.orders.map((order) => (
          <li key={order.code} className="border-t border-dashed border-line">
            <a
              href={paths.order(language, order.code, order.secret)}
              className="flex items-center gap-3 py-3 hover:underline"
            >
              <Thumbnail photo={null} storeId={order.storeId} />
              <span className="min-w-0 flex-1">
                <span lang="id" className="block font-semibold">
                  {order.storeName}
                </span>
                <span className="block text-sm text-soft">
                  {order.code} · <span className="tabular-nums">{Rupiah.format(order.totalRupiah)}</span>
                </span>
                <span className="mt-1 inline-block">
                  <StateTag state={order.state} />
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      <a href={paths.handoff(language, group.code)} className="button button-quiet mt-2 w-full">
        {t('mine.toHandoff')}
      </a>
    </section>
  );
}

function None() {
  const t = useText('orders');
  const language = useLanguage();
  return (
    <div className="mt-6">
      <EmptyState icon="basket" title={t('mine.emptyTitle')}>
        <p>{t('mine.emptyText')}</p>
        <p className="mt-5">
          <a href={paths.search(language)} className="button button-main">
            {t('mine.toSearch')}
          </a>
        </p>
      </EmptyState>
    </div>
  );
}
