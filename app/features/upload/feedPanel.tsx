import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AddressBox } from '~/features/catalog/promotion/AddressBox';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { ownHeaders } from '~/ui/ownHeaders';
import { Notice } from '~/ui/panel/Notice';
import { PanelPage, PanelSection } from '~/ui/panel/PanelPage';
import { panelMeta } from '~/ui/panel/panelMeta';
import { FeedFindings } from './FeedFindings';
import { FeedHeld } from './FeedHeld';
import { type FeedAnswer, type SellerFeedPage, sellerFeedAction, sellerFeedPage } from './feedPanel.server';

export const handle = { hydrate: true, panel: 'seller' };
export const meta = panelMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => sellerFeedPage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => sellerFeedAction(args.context.services, args);

const FILES = [
  ['produk.xlsx', 'book'],
  ['produk.csv', 'text'],
  ['template.xlsx', 'template'],
] as const;
const STEPS = ['open', 'source', 'feed', 'address', 'schedule', 'check', 'show'] as const;

export default function SellerFeedView() {
  const t = useText('feeds');
  const language = useLanguage();
  const page = useLoaderData() as SellerFeedPage;
  const answer = useActionData() as FeedAnswer | undefined;
  const { title, address, standing, findings, isAgreed } = page;
  return (
    <PanelPage title={title} lead={t('lead')}>
      {answer && <Notice tone="bad">{t(`held.${answer.problem}`)}</Notice>}
      {!answer && isAgreed && <Notice tone="good">{t('held.agreed')}</Notice>}
      {standing?.held && (
        <Notice tone="warning">
          <FeedHeld itemCount={standing.itemCount} {...standing.held} />
        </Notice>
      )}
      <PanelSection title={t('address.title')}>
        <AddressBox id="alamat-katalog" address={address} label={t('address.label')} />
        <p>{standing ? t('address.items', { count: standing.itemCount }) : t('address.none')}</p>
      </PanelSection>
      {findings && (
        <PanelSection title={t('check.title')} lead={t('check.lead')}>
          <FeedFindings findings={findings} />
        </PanelSection>
      )}
      <PanelSection title={t('steps.title')} lead={t('steps.lead')}>
        <ol className="list-decimal space-y-3 pl-5">
          {STEPS.map((step) => (
            <li key={step}>
              <p className="font-semibold">{t(`steps.${step}.do`)}</p>
              <p className="text-soft">{t(`steps.${step}.see`)}</p>
            </li>
          ))}
        </ol>
        <p className="text-soft">{t('steps.after')}</p>
      </PanelSection>
      <PanelSection title={t('files.title')} lead={t('files.lead')}>
        <ul className="flex flex-wrap gap-2">
          {FILES.map(([file, name]) => (
            <li key={file}>
              <a href={paths.sellerExport(language, file)} className="button button-quiet" download>
                {t(`files.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </PanelSection>
    </PanelPage>
  );
}
