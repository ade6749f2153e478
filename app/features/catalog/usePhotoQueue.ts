import { useEffect, useState, useSyncExternalStore } from 'react';
import { useLanguage } from '~/i18n/useLanguage';
import * as paths from '~/paths';
import { makePhotoQueue, type PhotoQueue, type QueueItem } from './photoQueue';
import { openShelf, type PhotoShelf } from './photoShelf';
import { shrink } from './photoShrink';
import { makeTransport } from './photoTransport';

const KEY_BYTES = 16;
const NOTHING: readonly QueueItem[] = [];
/** They outlive the page that opened them: photos go their way while another page of the panel is open. */
const opened = new Map<string, Promise<PhotoQueue>>();

export type ChosenPhotos = {
  /** Null until the browser has opened its shelf. */
  queue: PhotoQueue | null;
  items: readonly QueueItem[];
  /** Takes photos that were chosen, also before the shelf is open. `price` as it was typed. */
  add(files: readonly File[], price: string): void;
};

/**
 * The photos of this page on their way to the server, with those that an earlier visit left behind: `store` and
 * `productId` (null: drafts) say which.
 */
export function usePhotoQueue(store: string, productId: number | null): ChosenPhotos {
  const language = useLanguage();
  const [queue, setQueue] = useState<PhotoQueue | null>(null);
  useEffect(() => {
    let isHere = true;
    void queueFor(language, store, productId).then((ready) => {
      if (!isHere) return;
      ready.forgetDone();
      setQueue(ready);
    });
    return () => {
      isHere = false;
    };
  }, [language, store, productId]);
  const items = useSyncExternalStore(
    (heard) => queue?.listen(heard) ?? (() => undefined),
    () => queue?.items() ?? NOTHING,
    () => NOTHING,
  );
  useReleaseOnReturn(queue);
  const add = (files: readonly File[], price: string) =>
    void queueFor(language, store, productId).then((ready) => ready.add(files, { store, productId, price }));
  return { queue, items, add };
}

function queueFor(language: paths.Language, store: string, productId: number | null): Promise<PhotoQueue> {
  const name = `${store} ${productId ?? ''}`;
  const opening = opened.get(name) ?? openQueue(language, store, productId);
  opened.set(name, opening);
  return opening;
}

async function openQueue(language: paths.Language, store: string, productId: number | null) {
  const queue = makePhotoQueue(browserMeans(await openShelf(), language));
  void queue.resume(store, productId);
  return queue;
}

const browserMeans = (shelf: PhotoShelf, language: paths.Language) => ({
  shelf,
  shrink,
  rest: untilLineOr,
  newKey,
  transport: makeTransport((key) => paths.photoPieces(language, key), paths.signIn(language)),
});

/** So long, or until the browser says that the line is back. */
function untilLineOr(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, ms);
    addEventListener('online', go);
  });
}

/** Not crypto.randomUUID: a phone that tries the site in the house's own network has no secure context. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whoever signs in again in another tab comes back to this one. */
function useReleaseOnReturn(queue: PhotoQueue | null) {
  useEffect(() => {
    const release = () => queue?.release();
    addEventListener('focus', release);
    return () => removeEventListener('focus', release);
  }, [queue]);
}
