import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useText } from '~/i18n/useText';
import { ownHeaders } from '~/ui/ownHeaders';
import { TextField } from '~/ui/panel/Field';
import { PanelPage, PanelSection } from '~/ui/panel/PanelPage';
import { panelMeta } from '~/ui/panel/panelMeta';
import { type ActingAnswer, type ActingPage, actingAction, actingPage } from './acting.server';

export const handle = { hydrate: true, panel: 'organizer' };
export const meta = panelMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => actingPage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => actingAction(args.context.services, args);

export default function ActingView() {
  const t = useText('accounts');
  const { title } = useLoaderData() as ActingPage;
  const answer = useActionData() as ActingAnswer | undefined;
  return (
    <PanelPage title={title} lead={t('acting.lead')}>
      <PanelSection title={t('acting.why')} lead={t('acting.whyLead')}>
        <Form method="post" className="space-y-4">
          <input type="hidden" name="intent" value="start" />
          <TextField
            field={{
              ...{ id: 'alasan', name: 'reason', value: answer?.reason },
              errors: answer ? [t('acting.problem')] : [],
            }}
            label={t('acting.reason')}
            rows={3}
            maxLength={500}
          />
          <button type="submit" className="button button-main">
            {t('acting.submit')}
          </button>
        </Form>
      </PanelSection>
    </PanelPage>
  );
}
