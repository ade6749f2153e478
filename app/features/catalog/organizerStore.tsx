import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { ownHeaders } from '~/ui/ownHeaders';
import { Notice } from '~/ui/panel/Notice';
import { PanelPage, PanelSection } from '~/ui/panel/PanelPage';
import { panelMeta } from '~/ui/panel/panelMeta';
import { ApprovalHistory } from './approval/ApprovalHistory';
import {
  type OrganizerStorePage,
  organizerStoreAction,
  organizerStorePage,
  type ReviewAnswer,
} from './approval/organizerStore.server';
import { ReviewForm } from './approval/ReviewForm';
import { StoreReview } from './approval/StoreReview';

export const handle = { hydrate: true, panel: 'organizer' };
export const meta = panelMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => organizerStorePage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => organizerStoreAction(args.context.services, args);

export default function OrganizerStoreView() {
  const t = useText('approval');
  const language = useLanguage();
  const page = useLoaderData() as OrganizerStorePage;
  const answer = useActionData() as ReviewAnswer | undefined;
  const { store, history, tell, missing } = page;
  return (
    <PanelPage
      title={page.title}
      lead={t(`state.${store.approval}`)}
      actions={
        <>
          {store.approval === 'approved' && (
            <a href={paths.store(language, store.slug)} className="button button-quiet button-small">
              {t('store.asShopper')}
            </a>
          )}
          <Link to={paths.acting(language, store.id)} className="button button-quiet button-small">
            {t('store.act')}
          </Link>
        </>
      }
    >
      {answer && <Notice tone="bad">{t(`problems.${answer.problem}`)}</Notice>}
      {missing.length > 0 && (
        <Notice tone="warning">
          {t('store.missing', { facts: missing.map((fact) => t(`facts.${fact}`)).join(', ') })}
        </Notice>
      )}
      <StoreReview page={page} />
      <ReviewForm seen={store.approval} moves={page.moves} typed={answer?.reason} />
      {tell && (
        <PanelSection title={t('store.tell')} lead={t('store.tellLead')}>
          <a href={tell} target="_blank" rel="noopener noreferrer" className="button button-whatsapp">
            {t('store.tellNow')}
          </a>
        </PanelSection>
      )}
      <ApprovalHistory events={history} />
    </PanelPage>
  );
}
