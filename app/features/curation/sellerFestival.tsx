import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useText } from '~/i18n/useText';
import { EmptyState } from '~/ui/EmptyState';
import { ownHeaders } from '~/ui/ownHeaders';
import { type LineLost, orLineLost } from '~/ui/panel/lineLost';
import { Notice } from '~/ui/panel/Notice';
import { PanelPage } from '~/ui/panel/PanelPage';
import { panelMeta } from '~/ui/panel/panelMeta';
import { FestivalList } from './FestivalList';
import { FestivalOneProduct } from './FestivalOneProduct';
import { FestivalProblemText } from './FestivalProblemText';
import { FestivalRules } from './FestivalRules';
import { type SellerFestivalPage, sellerFestivalPage } from './sellerFestival.server';
import { type FestivalAnswer, sellerFestivalAction } from './sellerFestivalAction.server';

export const handle = { hydrate: true, panel: 'seller' };
export const meta = panelMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => sellerFestivalPage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => sellerFestivalAction(args.context.services, args);
export const clientAction = orLineLost;

export default function SellerFestivalView() {
  const t = useText('curation');
  const page = useLoaderData() as SellerFestivalPage;
  const said = useActionData() as FestivalAnswer | LineLost | undefined;
  const answer = said && 'problem' in said ? said : undefined;
  const { title, festival, asked, done, products } = page;
  const [only] = asked.onlyId === null ? [] : products;
  return (
    <PanelPage title={title} lead={festival?.name ?? t('festival.none')}>
      {said && !answer && <Notice tone="bad">{t('offline')}</Notice>}
      {answer && (
        <Notice tone="bad">
          <FestivalProblemText problem={answer.problem} />
        </Notice>
      )}
      {!said && done && <Notice tone="good">{t(`festival.done.${done.what}`, { count: done.count })}</Notice>}
      {festival ? (
        <>
          <FestivalRules festival={festival} />
          {only ? (
            <FestivalOneProduct product={only} festival={festival} answer={answer} now={page.now} />
          ) : (
            <FestivalList page={page} festival={festival} answer={answer} />
          )}
        </>
      ) : (
        <EmptyState icon="calendar" title={t('festival.none')}>
          <p>{t('festival.noneHint')}</p>
        </EmptyState>
      )}
    </PanelPage>
  );
}
