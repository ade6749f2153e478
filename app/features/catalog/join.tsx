import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import {
  type ClientActionFunctionArgs,
  type ShouldRevalidateFunction,
  useActionData,
  useLoaderData,
} from '@remix-run/react';
import { useText } from '~/i18n/useText';
import { ownHeaders } from '~/ui/ownHeaders';
import { isLineLost, type LineLost, orLineLost } from '~/ui/panel/lineLost';
import { PanelPage } from '~/ui/panel/PanelPage';
import { panelMeta } from '~/ui/panel/panelMeta';
import { JoinForm } from './joining/JoinForm';
import { type JoinAnswer, type JoinPage, joinAction, joinPage } from './joining/joinPage.server';
import { NumberForm } from './joining/NumberForm';
import { HasStore, WaitingStore } from './joining/WaitingStore';

export const handle = { hydrate: true, panel: 'seller' };
export const meta = panelMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => joinPage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => joinAction(args.context.services, args);
export const clientAction = (args: ClientActionFunctionArgs) => orLineLost(args);

/** A check while she types changes nothing that the page was made of, and nothing can be loaded without a line. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formData, actionStatus = 200, ...rest }) =>
  formData?.get('intent') === 'check' || actionStatus >= 400 ? false : rest.defaultShouldRevalidate;

export default function JoinView() {
  const t = useText('joining');
  const page = useLoaderData() as JoinPage;
  const given = useActionData() as JoinAnswer | LineLost | undefined;
  const answer = isLineLost(given) ? undefined : given;
  switch (page.kind) {
    case 'nobody':
      return (
        <PanelPage title={page.title} lead={t('number.lead')}>
          <NumberForm answer={answer} />
        </PanelPage>
      );
    case 'form':
      return (
        <PanelPage title={page.title} lead={t('lead')}>
          <JoinForm page={page} answer={answer} isOffline={isLineLost(given)} />
        </PanelPage>
      );
    case 'waiting':
      return <WaitingStore page={page} />;
    case 'has':
      return <HasStore page={page} />;
  }
}
