import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { ownHeaders } from '~/ui/ownHeaders';
import { type LineLost, orLineLost } from '~/ui/panel/lineLost';
import { PanelPage } from '~/ui/panel/PanelPage';
import { panelMeta } from '~/ui/panel/panelMeta';
import { ProductPhotosEditor } from './ProductPhotosEditor';
import { ConflictForm } from './products/ConflictForm';
import { ProductDeeds } from './products/ProductDeeds';
import { ProductEditor } from './products/ProductEditor';
import { ProductNotices } from './products/ProductNotices';
import { productAction } from './products/productActions.server';
import { type ProductAnswer, type ProductPage, productPage } from './products/productEditor.server';
import { StateTag } from './products/StateTag';

export const handle = { hydrate: true, panel: 'seller' };
export const meta = panelMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => productPage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => productAction(args.context.services, args);
export const clientAction = orLineLost;

export default function SellerProductView() {
  const page = useLoaderData() as ProductPage;
  const answer = useActionData() as ProductAnswer | LineLost | undefined;
  const said = answer && 'kind' in answer ? answer : undefined;
  return (
    <PanelPage
      title={page.title}
      lead={<Standing page={page} />}
      actions={page.product && page.canChange && <ProductDeeds product={page.product} />}
    >
      {said?.kind === 'conflict' && page.product ? (
        <ConflictForm product={page.product} answer={said} />
      ) : (
        <Editing page={page} answer={said} isLost={answer !== undefined && 'intent' in answer} />
      )}
    </PanelPage>
  );
}

type Edited = { page: ProductPage; answer: ProductAnswer | undefined; isLost: boolean };

/** What was saved or thrown away brings a new form; photos that change beside it do not. */
function Editing({ page, answer, isLost }: Edited) {
  const t = useText('products');
  const { pathname, search } = useLocation();
  const { product, store, photos, canChange } = page;
  return (
    <>
      <ProductNotices page={page} />
      {product ? (
        <ProductPhotosEditor {...{ productId: product.id, store, photos, canChange }} />
      ) : (
        <p className="text-soft" id="foto">
          {t('editor.photosLater')}
        </p>
      )}
      <ProductEditor
        key={pathname + search}
        page={page}
        isLost={isLost}
        form={answer?.form ?? page.form}
        problems={answer?.kind === 'refused' ? answer.problems : undefined}
      />
    </>
  );
}

function Standing({ page: { product } }: { page: ProductPage }) {
  const t = useText('products');
  const language = useLanguage();
  return (
    <span className="flex flex-wrap items-center gap-x-4">
      <Link to={paths.sellerProducts(language)} className="link flex min-h-11 items-center">
        {t('editor.back')}
      </Link>
      {product && <StateTag state={product.state} isSoldOut={false} />}
      {product?.isVisible && (
        <a href={paths.product(language, product.slug)} className="link flex min-h-11 items-center">
          {t('row.asShopper')}
        </a>
      )}
    </span>
  );
}
