import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { ownHeaders } from '~/ui/ownHeaders';
import { type LineLost, orLineLost } from '~/ui/panel/lineLost';
import { Notice } from '~/ui/panel/Notice';
import { PanelPage } from '~/ui/panel/PanelPage';
import { panelMeta } from '~/ui/panel/panelMeta';
import { PricePlanForm } from './products/PricePlanForm';
import { PricePreviewTable } from './products/PricePreviewTable';
import {
  type PricesAnswer,
  type PricesPage,
  pricesAction,
  pricesPage,
} from './products/productPrices.server';

export const handle = { hydrate: true, panel: 'seller' };
export const meta = panelMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => pricesPage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => pricesAction(args.context.services, args);
export const clientAction = orLineLost;

export default function SellerPricesView() {
  const t = useText('products');
  const page = useLoaderData() as PricesPage;
  const answer = useActionData() as PricesAnswer | LineLost | undefined;
  const said = answer && 'preview' in answer ? answer : undefined;
  const preview = said?.preview ?? page.preview;
  return (
    <PanelPage
      title={page.title}
      lead={preview.ids.length > 0 && t('prices.lead', { count: preview.ids.length })}
    >
      {answer && 'intent' in answer && <Notice tone="bad">{t('editor.offline')}</Notice>}
      {said?.isStale && <Notice tone="warning">{t('prices.changed')}</Notice>}
      {preview.isTooMuch && <Notice tone="bad">{t('prices.tooMany')}</Notice>}
      {preview.ids.length === 0 ? (
        <NoneChosen />
      ) : (
        <>
          <PricePlanForm preview={preview} />
          <PricePreviewTable preview={preview} />
        </>
      )}
    </PanelPage>
  );
}

function NoneChosen() {
  const t = useText('products');
  return (
    <div className="card p-6">
      <p>{t('prices.none')}</p>
      <Link to={paths.sellerProducts(useLanguage())} className="button button-main mt-4">
        {t('editor.back')}
      </Link>
    </div>
  );
}
