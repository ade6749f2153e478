import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useText } from '~/i18n/useText';
import { ownHeaders } from '~/ui/ownHeaders';
import { PanelPage } from '~/ui/panel/PanelPage';
import { panelMeta } from '~/ui/panel/panelMeta';
import { type OrganizerHomePage, organizerHomePage } from './organizerHome.server';

export const handle = { hydrate: true, panel: 'organizer' };
export const meta = panelMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => organizerHomePage(args.context.services, args);

export default function OrganizerHomeView() {
  const t = useText('panel');
  const { title } = useLoaderData() as OrganizerHomePage;
  return (
    <PanelPage title={title} lead={t('organizerHome.lead')}>
      {null}
    </PanelPage>
  );
}
