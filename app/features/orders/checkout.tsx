import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { ownHeaders } from '~/ui/ownHeaders';
import { CheckoutDoor } from './CheckoutDoor';
import { CheckoutForm } from './CheckoutForm';
import { Changes, CheckoutProblemNotice } from './CheckoutProblemNotice';
import { type CheckoutAnswer, type CheckoutPage, checkoutAction, checkoutPage } from './checkoutPage.server';
import { OrderNotice } from './OrderNotice';
import { ownMeta } from './ownMeta';

export const meta = ownMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => checkoutPage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => checkoutAction(args.context.services, args);

export default function CheckoutPageView() {
  const t = useText('orders');
  const language = useLanguage();
  const page = useLoaderData() as CheckoutPage;
  const answer = useActionData() as CheckoutAnswer | undefined;
  const canOrder = page.door.kind === 'open' && page.basket.blocks.length > 0;
  return (
    <div className="wrap py-5 md:py-8">
      <h1 className="text-2xl md:text-3xl">
        {t(canOrder || answer ? 'checkout.heading' : 'checkout.title')}
      </h1>
      {canOrder && (
        <p className="mt-1 text-soft">{t('checkout.lead', { count: page.basket.blocks.length })}</p>
      )}
      <div className="my-4 space-y-3">
        <CheckoutDoor page={page} isTyped={answer !== undefined} />
        {answer ? <CheckoutProblemNotice problem={answer.problem} /> : canOrder && <Mended page={page} />}
      </div>
      {!canOrder && !answer && page.basket.blocks.length > 0 && (
        <a href={paths.basket(language)} className="button button-quiet">
          {t('checkout.back')}
        </a>
      )}
      {(canOrder || answer) && (
        <CheckoutForm
          result={answer?.result}
          basket={page.basket}
          shown={page.shown}
          orderKey={answer?.key ?? page.key}
          canOrder={canOrder}
        />
      )}
    </div>
  );
}

/** The basket already differed from what the shopper saw in it: said before anything is typed. */
function Mended({ page }: { page: CheckoutPage }) {
  const t = useText('orders');
  if (page.before.isAsSeen) return null;
  return (
    <OrderNotice title={t('checkout.changedTitle')}>
      <Changes basket={page.before} />
      <p>{t('checkout.mended')}</p>
    </OrderNotice>
  );
}
