import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from '@remix-run/react';
import { useState } from 'react';
import { useText } from '~/i18n/useText';
import { ownHeaders } from '~/ui/ownHeaders';
import { orLineLost } from '~/ui/panel/lineLost';
import { Notice } from '~/ui/panel/Notice';
import { PanelPage, PanelSection } from '~/ui/panel/PanelPage';
import { panelMeta } from '~/ui/panel/panelMeta';
import { PhotoChooser } from './PhotoChooser';
import { PhotoDraftForm } from './PhotoDraftForm';
import { MAX_FILES } from './PhotoUpload';
import type { PhotoDraft } from './photoDraftRepo.server';
import type { QueueItem } from './photoQueue';
import {
  type SellerPhotosAnswer,
  type SellerPhotosPage,
  sellerPhotosAction,
  sellerPhotosPage,
} from './sellerPhotos.server';
import { TwinNote } from './TwinNote';
import { usePhotoQueue } from './usePhotoQueue';

export const handle = { hydrate: true, panel: 'seller' };
export const meta = panelMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => sellerPhotosPage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => sellerPhotosAction(args.context.services, args);
export const clientAction = (args: ClientActionFunctionArgs) => orLineLost(args);

export default function SellerPhotosView() {
  const t = useText('photos');
  const page = useLoaderData() as SellerPhotosPage;
  const answer = useActionData() as SellerPhotosAnswer | undefined;
  const photos = usePhotoQueue(page.store, null);
  const drafts = useDrafts(page.drafts, photos.items);
  return (
    <PanelPage title={page.title} lead={t('lead', { count: MAX_FILES })}>
      {page.said && <Notice tone="good">{t(`drafts.${page.said}`)}</Notice>}
      {page.sent && (
        <Notice tone="good">
          {t('sent', { name: page.sent.name })}
          <TwinNote twins={page.sent.twins} />
        </Notice>
      )}
      {page.canSend ? (
        <PanelSection title={t('choose.title')}>
          <PhotoChooser photos={photos} problem={answer?.intent === 'send' ? answer : undefined} />
        </PanelSection>
      ) : (
        <Notice tone="warning">{t('suspended')}</Notice>
      )}
      <PanelSection title={t('drafts.title')} lead={t('drafts.lead')} id="draf">
        <PhotoDraftForm
          drafts={drafts}
          problems={answer?.intent === 'complete' ? answer.problems : []}
          isOffline={answer?.intent === 'offline'}
        />
      </PanelSection>
    </PanelPage>
  );
}

/**
 * The drafts of the page, and behind them those that have come since it was loaded: it is not loaded anew for each,
 * what is being typed stays.
 */
function useDrafts(loaded: readonly PhotoDraft[], items: readonly QueueItem[]): PhotoDraft[] {
  const come = items.flatMap(({ state }) => (state.kind === 'done' ? [state] : []));
  const [before, setBefore] = useState<{ loaded: typeof loaded; ids: readonly number[] }>({
    loaded,
    ids: [],
  });
  // A page that was loaded anew knows all that came before.
  if (before.loaded !== loaded) setBefore({ loaded, ids: come.map(({ productId }) => productId) });
  const known = new Set([...before.ids, ...loaded.map(({ id }) => id)]);
  const since = come.filter(({ productId }) => !known.has(productId));
  return [
    ...loaded,
    ...since.map(({ productId: id, name, priceRupiah, photo }) => ({ id, name, priceRupiah, photo })),
  ];
}
