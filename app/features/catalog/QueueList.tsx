import { useEffect, useMemo } from 'react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { Notice } from '~/ui/panel/Notice';
import { MAX_PHOTOS_OF_PRODUCT } from './PhotoUpload';
import type { ItemState, PhotoQueue, QueueItem } from './photoQueue';
import { TwinNote } from './TwinNote';

type Props = { queue: PhotoQueue; items: readonly QueueItem[] };

/** The photos on their way: how far each is, what became of it, and what can be done about those that failed. */
export function QueueList({ queue, items }: Props) {
  const t = useText('photos');
  if (items.length === 0) return null;
  const done = items.filter(({ state }) => state.kind === 'done').length;
  const isOffline = items.some(({ state }) => state.kind === 'resting');
  const isHeld = items.some(({ state }) => state.kind === 'held');
  return (
    <section aria-labelledby="antrean" className="space-y-3">
      <h3 id="antrean" className="text-base">
        {t(done === items.length ? 'queue.titleDone' : 'queue.title')}
      </h3>
      <p role="status" className="font-semibold">
        {done === items.length
          ? t('queue.allDone', { count: done })
          : t('queue.said', { done, count: items.length })}
      </p>
      {isOffline && <Notice tone="warning">{t('queue.offline')}</Notice>}
      {isHeld && <SignInAgain />}
      <ul className="grid gap-2 md:grid-cols-2">
        {items.map((item, index) =>
          hasMoreToSay(item) ? (
            <QueueRow key={item.key} queue={queue} item={item} number={index + 1} />
          ) : null,
        )}
      </ul>
    </section>
  );
}

/** What is done stands among the drafts, or the photos, by itself. */
const hasMoreToSay = ({ state }: QueueItem): boolean => state.kind !== 'done' || state.twins.length > 0;

function SignInAgain() {
  const t = useText('photos');
  const language = useLanguage();
  return (
    <Notice tone="warning">
      {t('queue.signedOut')}{' '}
      <a
        href={paths.signIn(language, paths.sellerPhotos(language))}
        className="link"
        target="_blank"
        rel="noopener"
      >
        {t('queue.signIn')}
      </a>
    </Notice>
  );
}

function QueueRow({ queue, item, number }: { queue: PhotoQueue; item: QueueItem; number: number }) {
  const t = useText('photos');
  const { key, state } = item;
  const name = item.fileName || t('queue.unnamed', { number });
  return (
    <li className="card flex gap-3 p-3 shadow-none">
      <Preview photo={item.photo} />
      <div className="min-w-0 flex-1 space-y-1">
        <p className="truncate text-sm font-semibold">{state.kind === 'done' ? state.name : name}</p>
        <RowState state={state} name={name} />
        {state.kind === 'done' && <TwinNote twins={state.twins} />}
        <div className="flex flex-wrap gap-2">
          {state.kind === 'refused' && state.reason === 'failed' && (
            <button
              type="button"
              className="button button-quiet button-small"
              onClick={() => queue.again(key)}
            >
              {t('queue.again')}
            </button>
          )}
          {state.kind === 'refused' && (
            <button
              type="button"
              className="button button-quiet button-small"
              aria-label={t('queue.drop', { name })}
              onClick={() => queue.drop(key)}
            >
              {t('queue.dropShort')}
            </button>
          )}
        </div>
      </div>
    </li>
  );
}

function RowState({ state, name }: { state: ItemState; name: string }) {
  const t = useText('photos');
  if (state.kind === 'done') return null;
  if (state.kind === 'refused') {
    return (
      <p role="alert" className="text-sm font-semibold text-merah">
        {t(`refusals.${state.reason}`, { count: MAX_PHOTOS_OF_PRODUCT })}
      </p>
    );
  }
  const percent = state.kind === 'sending' ? state.percent : state.kind === 'finishing' ? 100 : 0;
  return (
    <>
      <progress
        value={percent}
        max={100}
        aria-label={t('queue.progress', { name })}
        className="h-2 w-full overflow-hidden rounded-full accent-merah"
      />
      <p className="text-sm text-soft">
        {state.kind === 'sending' ? t('queue.sending', { percent }) : t(`queue.${state.kind}`)}
      </p>
    </>
  );
}

/** The photo itself, from the phone: it is seen at once. */
function Preview({ photo }: { photo: Blob }) {
  const address = useMemo(() => URL.createObjectURL(photo), [photo]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <img
      src={address}
      alt=""
      width={64}
      height={64}
      className="size-16 shrink-0 rounded-xl bg-gold-ground object-cover"
    />
  );
}
