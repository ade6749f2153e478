import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ChecklistCard } from '~/features/catalog/ChecklistCard';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { ownHeaders } from '~/ui/ownHeaders';
import { Notice } from '~/ui/panel/Notice';
import { PanelPage } from '~/ui/panel/PanelPage';
import { panelMeta } from '~/ui/panel/panelMeta';
import { AnswerCard } from './AnswerCard';
import { DayChart } from './DayChart';
import { NewsList } from './NewsList';
import { type SellerHomePage, sellerHomeAction, sellerHomePage } from './sellerHome.server';
import { ToDoList } from './ToDoList';

export const handle = { hydrate: true, panel: 'seller' };
export const meta = panelMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => sellerHomePage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => sellerHomeAction(args.context.services, args);

export default function SellerHomeView() {
  const page = useLoaderData() as SellerHomePage;
  const { title, panel, approval, toDo, unsavedId, checklist, news, days } = page;
  return (
    <PanelPage title={title} lead={panel.store?.name}>
      <Approval approval={approval} />
      <ToDoList toDo={toDo} unsavedId={unsavedId} />
      {checklist && <ChecklistCard items={checklist} />}
      <NewsList news={news} />
      <DayChart days={days} />
      <AnswerCard page={page} />
    </PanelPage>
  );
}

/** Where the store stands with the organizers, unless all is well. */
function Approval({ approval }: { approval: SellerHomePage['approval'] }) {
  const t = useText('panel');
  const language = useLanguage();
  if (approval === 'approved') return null;
  const isDraft = approval === 'draft';
  return (
    <Notice tone={approval === 'suspended' ? 'bad' : 'warning'}>
      <p>{t(`approval.${approval}`)}</p>
      {approval !== 'suspended' && (
        <a
          href={isDraft ? paths.join(language) : paths.sellerStore(language)}
          className="inline-flex min-h-11 items-center underline"
        >
          {t(isDraft ? 'approval.finish' : 'approval.toStore')}
        </a>
      )}
    </Notice>
  );
}
