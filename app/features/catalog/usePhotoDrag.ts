import { useFetcher } from '@remix-run/react';
import { type DragEvent, useState } from 'react';
import { useLanguage } from '~/i18n/useLanguage';
import * as paths from '~/paths';
import * as PhotoOrder from './PhotoOrder';
import type { ProductPhotosAnswer } from './productPhotoForms.server';
import type { ProductPhoto } from './productPhotoRepo.server';

/** What a row needs to be dragged and dropped on. */
export type PhotoDrag = {
  draggable: true;
  /** Whether a photo is held over it. */
  'data-over': true | undefined;
  onDragStart(event: DragEvent): void;
  onDragEnter(): void;
  onDragOver(event: DragEvent): void;
  onDrop(event: DragEvent): void;
  onDragEnd(): void;
};

/**
 * Ordering photos by dragging one onto the place of another. The rows stay where they are until it is dropped: a row
 * that is moved in the page while it is held is let go of by the browser.
 */
export function usePhotoDrag(productId: number, photos: readonly ProductPhoto[]) {
  const language = useLanguage();
  const fetcher = useFetcher<ProductPhotosAnswer>();
  const [held, setHeld] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const present = photos.map(({ photoId }) => photoId);
  const letGo = () => {
    setHeld(null);
    setOver(null);
  };
  const drop = (photoId: number) => {
    const order = held === null ? present : PhotoOrder.placed(present, held, present.indexOf(photoId));
    letGo();
    if (order.join() === present.join()) return;
    const asked = { intent: 'order', order: order.join(), via: 'script' };
    fetcher.submit(asked, { method: 'post', action: paths.productPhotos(language, productId) });
  };
  // Until the server has answered, they stand as they were dropped.
  const underWay = String(fetcher.formData?.get('order') ?? '');
  return {
    photos: underWay === '' ? photos : arranged(photos, underWay.split(',').map(Number)),
    of: (photoId: number): PhotoDrag => ({
      draggable: true,
      'data-over': over === photoId && held !== photoId ? true : undefined,
      onDragStart: (event) => {
        // Firefox drags nothing that carries nothing.
        event.dataTransfer.setData('text/plain', String(photoId));
        setHeld(photoId);
      },
      onDragEnter: () => setOver(photoId),
      onDragOver: (event) => held !== null && event.preventDefault(),
      onDrop: (event) => {
        event.preventDefault();
        drop(photoId);
      },
      onDragEnd: letGo,
    }),
  };
}

function arranged(photos: readonly ProductPhoto[], wish: readonly number[]): ProductPhoto[] {
  const byId = new Map(photos.map((photo) => [photo.photoId, photo]));
  return PhotoOrder.wished([...byId.keys()], wish).flatMap((photoId) => byId.get(photoId) ?? []);
}
