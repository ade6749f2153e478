import { useFetcher, useLocation } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { TextField } from '~/ui/panel/Field';
import { useHydrated } from '~/ui/panel/useHydrated';
import type { PhotosSaid, ProductPhotosAnswer } from './productPhotoForms.server';
import type { ProductPhoto } from './productPhotoRepo.server';
import type { PhotoDrag } from './usePhotoDrag';

type Props = {
  productId: number;
  photo: ProductPhoto;
  canChange: boolean;
  /** Counted from 1; the first is the cover. */
  place: number;
  count: number;
  drag: Partial<PhotoDrag>;
};

/** One photo of a product, with all that can be done to it. */
export function ProductPhotoRow({ productId, photo, canChange, place, count, drag }: Props) {
  const t = useText('photos');
  return (
    <li
      {...drag}
      className="card space-y-3 p-3 shadow-none data-over:border-merah data-over:outline-2 data-over:outline-merah"
    >
      <div className="relative">
        <img
          src={paths.photo(photo.hash, photo.mime, 480)}
          alt={photo.alt || t('editor.place', { place, count })}
          width={photo.width}
          height={photo.height}
          loading="lazy"
          className="h-44 w-full rounded-xl bg-gold-ground object-contain"
        />
        {place === 1 && <span className="tag absolute start-2 top-2">{t('editor.cover')}</span>}
      </div>
      {canChange && <RowForm {...{ productId, photo, place, count }} />}
    </li>
  );
}

function RowForm({ productId, photo, place, count }: Omit<Props, 'canChange' | 'drag'>) {
  const t = useText('photos');
  const language = useLanguage();
  const fetcher = useFetcher<ProductPhotosAnswer>();
  const { pathname, search } = useLocation();
  const isHydrated = useHydrated();
  const said = fetcher.state === 'idle' ? sentenceOf(fetcher.data) : null;
  return (
    <fetcher.Form method="post" action={paths.productPhotos(language, productId)} className="space-y-3">
      <input type="hidden" name="photo" value={photo.photoId} />
      {isHydrated ? (
        <input type="hidden" name="via" value="script" />
      ) : (
        <input type="hidden" name="back" value={pathname + search} />
      )}
      <TextField
        field={{ id: `alt-${photo.photoId}`, name: 'alt', value: photo.alt }}
        label={t('editor.alt', { place })}
        hint={place === 1 ? t('editor.altHint') : undefined}
        maxLength={250}
      />
      <div className="flex flex-wrap gap-2">
        <IntentButton intent="alt" label={t('editor.altSave', { place })} text={t('editor.altSaveShort')} />
        {place > 1 && (
          <>
            <IntentButton intent="up" label={t('editor.up', { place })} text={t('editor.upShort')} />
            <IntentButton
              intent="cover"
              label={t('editor.makeCover', { place })}
              text={t('editor.makeCoverShort')}
            />
          </>
        )}
        {place < count && (
          <IntentButton intent="down" label={t('editor.down', { place })} text={t('editor.downShort')} />
        )}
        <IntentButton intent="remove" label={t('editor.remove', { place })} text={t('editor.removeShort')} />
      </div>
      <p role="status" className="text-sm font-semibold text-soft">
        {said && t(`editor.${said}`)}
      </p>
    </fetcher.Form>
  );
}

/** The first of a form is what Enter in its field presses: that is the one that keeps the words. */
function IntentButton({ intent, label, text }: { intent: string; label: string; text: string }) {
  return (
    <button
      type="submit"
      name="intent"
      value={intent}
      aria-label={label}
      className="button button-quiet button-small"
    >
      {text}
    </button>
  );
}

function sentenceOf(answer: ProductPhotosAnswer | undefined): PhotosSaid | 'offline' | null {
  if (answer?.intent === 'offline') return answer.intent;
  return answer?.intent === 'said' ? answer.said : null;
}
