import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { ownHeaders } from '~/ui/ownHeaders';
import { Notice } from '~/ui/panel/Notice';
import { PanelPage } from '~/ui/panel/PanelPage';
import { panelMeta } from '~/ui/panel/panelMeta';
import { NoProducts } from './products/NoProducts';
import { ProductFilters } from './products/ProductFilters';
import { ProductTable } from './products/ProductTable';
import { type ProductsPage, productsAction, productsPage } from './products/productList.server';

export const handle = { hydrate: true, panel: 'seller' };
export const meta = panelMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => productsPage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => productsAction(args.context.services, args);

export default function SellerProductsView() {
  const t = useText('products');
  const page = useLoaderData() as ProductsPage;
  const language = useLanguage();
  const { title, rows, query, counts, next, done, storeId } = page;
  return (
    <PanelPage
      title={title}
      lead={t('list.lead', { count: counts.semua })}
      actions={
        <>
          <Link to={paths.sellerPhotos(language)} className="button button-quiet">
            {t('list.fromPhotos')}
          </Link>
          <Link to={paths.sellerProduct(language, 'baru')} className="button button-main">
            {t('list.new')}
          </Link>
        </>
      }
    >
      {done && <Notice tone="good">{t(`list.done.${done.what}`, { count: done.count })}</Notice>}
      <ProductFilters query={query} counts={counts} />
      {rows.length === 0 ? (
        <NoProducts query={query} hasAny={counts.semua + counts.arsip > 0} />
      ) : (
        <ProductTable rows={rows} query={query} storeId={storeId} next={next} />
      )}
    </PanelPage>
  );
}
