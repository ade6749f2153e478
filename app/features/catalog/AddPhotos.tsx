import { Form, useLocation, useRevalidator, useSearchParams } from '@remix-run/react';
import { type ChangeEvent, useEffect } from 'react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { FieldFrame } from '~/ui/panel/Field';
import { useHydrated } from '~/ui/panel/useHydrated';
import { isUploadRefusal, MAX_PHOTOS_OF_PRODUCT } from './PhotoUpload';
import { QueueList } from './QueueList';
import { usePhotoQueue } from './usePhotoQueue';

type Props = { productId: number; store: string /** How many there are. */; count: number };

/** Adding photos to a product: several at once in pieces, without script one in a form. */
export function AddPhotos({ productId, store, count }: Props) {
  const t = useText('photos');
  const { queue, items, add } = usePhotoQueue(store, productId);
  const { revalidate } = useRevalidator();
  const done = items.filter(({ state }) => state.kind === 'done').length;
  useEffect(() => {
    if (done > 0) revalidate();
  }, [done, revalidate]);
  const left = MAX_PHOTOS_OF_PRODUCT - count;
  return (
    <div className="space-y-3">
      {left > 0 ? (
        <AddForm {...{ productId, left }} onChoose={(files) => add(files, '')} />
      ) : (
        <p className="text-soft">{t('editor.full', { count: MAX_PHOTOS_OF_PRODUCT })}</p>
      )}
      {queue && <QueueList queue={queue} items={items} />}
    </div>
  );
}

type FormProps = { productId: number; left: number; onChoose(files: readonly File[]): void };

function AddForm({ productId, left, onChoose }: FormProps) {
  const t = useText('photos');
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const isHydrated = useHydrated();
  const errors = useRefusedBefore();
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])].slice(0, left);
    event.target.value = '';
    onChoose(files);
  };
  return (
    <Form
      method="post"
      action={paths.productPhotos(language, productId)}
      encType="multipart/form-data"
      className="space-y-3"
      reloadDocument
    >
      <input type="hidden" name="intent" value="add" />
      <input type="hidden" name="back" value={pathname + search} />
      <FieldFrame
        field={{ id: 'tambah-foto', name: 'photo', errors }}
        label={t('editor.add')}
        hint={t('editor.addHint', { count: left })}
      >
        {(tied) => (
          <input
            {...tied}
            type="file"
            accept="image/*"
            className="field mt-1.5"
            {...(isHydrated ? { multiple: true, onChange: take } : {})}
          />
        )}
      </FieldFrame>
      {!isHydrated && (
        <button type="submit" className="button button-main">
          {t('choose.submit')}
        </button>
      )}
    </Form>
  );
}

/** Why the photo of a form without script was not taken: its page was loaded anew and has it in its address. */
function useRefusedBefore(): string[] {
  const t = useText('photos');
  const word = useSearchParams()[0].get('foto') ?? '';
  if (word === 'missing') return [t('choose.missing')];
  return isUploadRefusal(word) ? [t(`refusals.${word}`, { count: MAX_PHOTOS_OF_PRODUCT })] : [];
}
