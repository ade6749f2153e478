import { Form } from '@remix-run/react';
import { type ChangeEvent, useId, useState } from 'react';
import { useText } from '~/i18n/useText';
import { FieldFrame, TextField } from '~/ui/panel/Field';
import { Notice } from '~/ui/panel/Notice';
import { useHydrated } from '~/ui/panel/useHydrated';
import { MAX_FILES, MAX_PHOTOS_OF_PRODUCT } from './PhotoUpload';
import { QueueList } from './QueueList';
import type { SendProblem } from './sellerPhotos.server';
import type { ChosenPhotos } from './usePhotoQueue';

type Props = {
  photos: ChosenPhotos;
  /** What went wrong with the form, without script. */
  problem?: { sendProblem: SendProblem; price: string } | undefined;
};

/** Choosing photos: with script many at once, which go their way by themselves; without, one in a form. */
export function PhotoChooser({ photos, problem }: Props) {
  const t = useText('photos');
  const [price, setPrice] = useState(problem?.price ?? '');
  return (
    <>
      <Form method="post" encType="multipart/form-data" className="space-y-4" reloadDocument>
        <input type="hidden" name="intent" value="send" />
        <div onChange={(event) => isPriceField(event.target) && setPrice(event.target.value)}>
          <TextField
            field={{ id: 'harga-semua', name: 'price', value: problem?.price }}
            label={t('choose.price')}
            hint={t('choose.priceHint')}
            isOptional
            inputMode="decimal"
          />
        </div>
        <PhotoFields onChoose={(files) => photos.add(files, price)} problem={problem?.sendProblem} />
      </Form>
      {photos.queue && <QueueList queue={photos.queue} items={photos.items} />}
    </>
  );
}

const isPriceField = (target: EventTarget): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.name === 'price';

type FieldsProps = {
  onChoose(files: readonly File[]): void;
  problem: SendProblem | undefined;
};

function PhotoFields({ onChoose, problem }: FieldsProps) {
  const t = useText('photos');
  const isHydrated = useHydrated();
  const [left, setLeft] = useState(0);
  const id = useId();
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    setLeft(Math.max(0, files.length - MAX_FILES));
    onChoose(files.slice(0, MAX_FILES));
  };
  const errors = problem ? [t(sentenceOf(problem), { count: MAX_PHOTOS_OF_PRODUCT })] : [];
  return (
    <>
      <FieldFrame
        field={{ id, name: 'photo', errors }}
        label={isHydrated ? t('choose.gallery') : t('choose.one')}
        hint={isHydrated ? t('choose.galleryHint', { count: MAX_FILES }) : t('choose.oneHint')}
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
      {left > 0 && <Notice tone="warning">{t('choose.tooMany', { count: MAX_FILES, left })}</Notice>}
      {isHydrated ? (
        <CameraButton onTake={take} />
      ) : (
        <button type="submit" className="button button-main">
          {t('choose.submit')}
        </button>
      )}
    </>
  );
}

const sentenceOf = (problem: SendProblem) =>
  problem === 'missing' ? ('choose.missing' as const) : (`refusals.${problem}` as const);

function CameraButton({ onTake }: { onTake(event: ChangeEvent<HTMLInputElement>): void }) {
  const t = useText('photos');
  return (
    <label className="button button-quiet w-full has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-mega md:w-auto">
      <input type="file" accept="image/*" capture="environment" className="sr-only" onChange={onTake} />
      {t('choose.camera')}
    </label>
  );
}
