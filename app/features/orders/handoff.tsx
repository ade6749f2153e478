import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { ownHeaders } from '~/ui/ownHeaders';
import { HandoffCardView } from './HandoffCardView';
import { HandoffHead, HandoffSteps } from './HandoffHead';
import { type HandoffPage, handoffAction, handoffPage } from './handoff.server';
import { ownMeta } from './ownMeta';

export const meta = ownMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => handoffPage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => handoffAction(args.context.services, args);

export default function HandoffPageView() {
  const t = useText('orders');
  const language = useLanguage();
  const page = useLoaderData() as HandoffPage;
  const { cards, now, desktop } = page;
  return (
    <opened-beacon>
      <div className="wrap py-5 md:grid md:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] md:items-start md:gap-10 md:py-10">
        <div className="md:sticky md:top-24">
          <HandoffHead page={page} />
          <HandoffSteps />
          <p className="mt-4 hidden text-sm text-soft md:block">
            {t('handoff.keep')}{' '}
            <a href={paths.myOrders(language)} className="link">
              {t('mine.title')}
            </a>
          </p>
        </div>
        <div className="mt-4 space-y-4 md:mt-0">
          {cards.map((card, index) => (
            <HandoffCardView
              key={card.orderId}
              {...{ card, now, desktop }}
              place={index + 1}
              all={cards.length}
            />
          ))}
          <p className="text-sm text-soft md:hidden">
            {t('handoff.keep')}{' '}
            <a href={paths.myOrders(language)} className="link inline-flex min-h-11 items-center">
              {t('mine.title')}
            </a>
          </p>
        </div>
      </div>
    </opened-beacon>
  );
}
