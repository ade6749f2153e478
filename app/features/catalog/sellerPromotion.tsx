import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useText } from '~/i18n/useText';
import { ownHeaders } from '~/ui/ownHeaders';
import { Notice } from '~/ui/panel/Notice';
import { PanelPage } from '~/ui/panel/PanelPage';
import { panelMeta } from '~/ui/panel/panelMeta';
import { PromotionKit } from './promotion/PromotionKit';
import { type SellerPromotionPage, sellerPromotionPage } from './promotion/sellerPromotion.server';

export const handle = { hydrate: true, panel: 'seller' };
export const meta = panelMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => sellerPromotionPage(args.context.services, args);

export default function SellerPromotionView() {
  const t = useText('promotion');
  const page = useLoaderData() as SellerPromotionPage;
  return (
    <PanelPage title={page.title} lead={t('lead')}>
      {!page.isShown && <Notice tone="warning">{t('notShown')}</Notice>}
      <p className="text-soft">{t('counted', { count: page.total })}</p>
      <PromotionKit page={page} />
    </PanelPage>
  );
}
