import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AddressBox } from '~/features/catalog/promotion/AddressBox';
import { useText } from '~/i18n/useText';
import { EmptyState } from '~/ui/EmptyState';
import { ownHeaders } from '~/ui/ownHeaders';
import { Notice } from '~/ui/panel/Notice';
import { PanelPage, PanelSection } from '~/ui/panel/PanelPage';
import { panelMeta } from '~/ui/panel/panelMeta';
import { FeedHeld } from './FeedHeld';
import { type OrganizerFeedsPage, organizerFeedsAction, organizerFeedsPage } from './feedOrganizer.server';
import type { FeedAnswer } from './feedPanel.server';

export const handle = { hydrate: true, panel: 'organizer' };
export const meta = panelMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => organizerFeedsPage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => organizerFeedsAction(args.context.services, args);

export default function OrganizerFeedsView() {
  const t = useText('feeds');
  const page = useLoaderData() as OrganizerFeedsPage;
  const answer = useActionData() as FeedAnswer | undefined;
  const { title, address, itemCount, held, isAgreed } = page;
  return (
    <PanelPage title={title} lead={t('organizer.lead')}>
      {answer && <Notice tone="bad">{t(`held.${answer.problem}`)}</Notice>}
      {!answer && isAgreed && <Notice tone="good">{t('held.agreed')}</Notice>}
      <PanelSection title={t('organizer.whole')}>
        <AddressBox id="alamat-katalog" address={address} label={t('organizer.address')} />
        <p>{itemCount === null ? t('organizer.noFeeds') : t('address.items', { count: itemCount })}</p>
      </PanelSection>
      {held.length === 0 ? (
        <EmptyState icon="check" title={t('organizer.noneHeld')}>
          <p>{t('organizer.noneHeldHint')}</p>
        </EmptyState>
      ) : (
        held.map((feed) => (
          <PanelSection key={feed.storeId} title={feed.storeName ?? t('organizer.whole')}>
            <FeedHeld
              {...{ storeId: feed.storeId, itemCount: feed.itemCount, heldAt: feed.heldAt ?? 0 }}
              {...{ freshCount: feed.freshCount ?? 0, lostCount: feed.lostCount ?? 0 }}
            />
          </PanelSection>
        ))
      )}
    </PanelPage>
  );
}
