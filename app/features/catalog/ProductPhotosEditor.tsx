import { useSearchParams } from '@remix-run/react';
import { useText } from '~/i18n/useText';
import { Notice } from '~/ui/panel/Notice';
import { useHydrated } from '~/ui/panel/useHydrated';
import { AddPhotos } from './AddPhotos';
import { ProductPhotoRow } from './ProductPhotoRow';
import type { ProductPhoto } from './productPhotoRepo.server';
import { usePhotoDrag } from './usePhotoDrag';

type Props = {
  productId: number;
  /** The slug of the store: photos that wait on the phone are kept by it. */
  store: string;
  /** From `photosOfProduct`. */
  photos: readonly ProductPhoto[];
  /** False while the store is suspended: then they are only shown. */
  canChange: boolean;
};

/**
 * The photos of a product: added, ordered by dragging or by buttons, described, removed. It holds forms of its own, so
 * it stands beside the form of the product and never inside of it; what it changes counts at once.
 */
export function ProductPhotosEditor({ productId, store, photos, canChange }: Props) {
  const t = useText('photos');
  const drag = usePhotoDrag(productId, photos);
  const canDrag = useHydrated() && canChange && photos.length > 1;
  return (
    <section id="foto" aria-labelledby="foto-judul" className="card space-y-4 p-4 md:p-6">
      <div>
        <h2 id="foto-judul" className="text-lg md:text-xl">
          {t('editor.title')}
        </h2>
        <p className="mt-1 text-soft">{photos.length === 0 ? t('editor.none') : t('editor.lead')}</p>
        {canDrag && <p className="mt-1 text-sm text-soft">{t('editor.dragHint')}</p>}
      </div>
      <SaidBefore />
      {photos.length > 0 && (
        <ol className="grid gap-3 md:grid-cols-2">
          {drag.photos.map((photo, index) => (
            <ProductPhotoRow
              key={photo.photoId}
              {...{ productId, photo, canChange, place: index + 1, count: photos.length }}
              drag={canDrag ? drag.of(photo.photoId) : {}}
            />
          ))}
        </ol>
      )}
      {canChange && <AddPhotos {...{ productId, store, count: photos.length }} />}
    </section>
  );
}

const SAID = ['moved', 'altSaved', 'removed', 'added'] as const;

/** What was done by a form without script: its page was loaded anew and has it in its address. */
function SaidBefore() {
  const t = useText('photos');
  const word = useSearchParams()[0].get('foto');
  const said = SAID.find((one) => one === word);
  return said ? <Notice tone="good">{t(`editor.${said}`)}</Notice> : null;
}
