import { Form, Link, useNavigation } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { TextField } from '~/ui/panel/Field';
import { Notice } from '~/ui/panel/Notice';
import * as DraftForm from './DraftForm';
import type { PhotoDraft } from './photoDraftRepo.server';
import * as Rupiah from './Rupiah';

type Props = {
  drafts: readonly PhotoDraft[];
  problems: readonly DraftForm.Problem[];
  isOffline: boolean;
};

/** The drafts that photos have become, with what they need most: a name and a price. One button saves them all. */
export function PhotoDraftForm({ drafts, problems, isOffline }: Props) {
  const t = useText('photos');
  const isSaving = useNavigation().formData?.get('intent') === 'complete';
  const language = useLanguage();
  const [first] = drafts;
  if (drafts.length === 0) return <p className="text-soft">{t('drafts.none')}</p>;
  return (
    <>
      {problems.length > 0 && <Notice tone="bad">{t('drafts.mend')}</Notice>}
      {isOffline && <Notice tone="warning">{t('drafts.saveOffline')}</Notice>}
      <Form method="post" className="space-y-3" preventScrollReset>
        <input type="hidden" name="intent" value="complete" />
        {/* Enter in a field presses the first button of a form: that shall be the one that saves. */}
        <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
        <ul className="grid gap-3 md:grid-cols-2">
          {drafts.map((draft) => (
            <DraftRow
              key={draft.id}
              draft={draft}
              problem={problems.find(({ productId }) => productId === draft.id)}
            />
          ))}
        </ul>
        <button type="submit" className="button button-main w-full md:w-auto" aria-disabled={isSaving}>
          {t('drafts.save')}
        </button>
        {first && (
          <Link to={paths.sellerProduct(language, first.id)} className="button button-quiet w-full md:w-auto">
            {t('drafts.oneByOne')}
          </Link>
        )}
      </Form>
    </>
  );
}

function DraftRow({ draft, problem }: { draft: PhotoDraft; problem: DraftForm.Problem | undefined }) {
  const t = useText('photos');
  const { id, name, priceRupiah, photo } = draft;
  const price = priceRupiah === null ? '' : Rupiah.format(priceRupiah);
  return (
    <li className="card flex gap-3 p-3 shadow-none">
      {photo && (
        <img
          src={paths.photo(photo.hash, photo.mime, 160)}
          alt={t('drafts.photoOf', { name })}
          width={96}
          height={96}
          loading="lazy"
          className="size-24 shrink-0 rounded-xl bg-gold-ground object-cover"
        />
      )}
      <div className="min-w-0 flex-1 space-y-2">
        <TextField
          field={{
            ...{ id: DraftForm.nameField(id), name: DraftForm.nameField(id), value: problem?.name ?? name },
            errors: problem?.nameProblem && [t(`name.${problem.nameProblem}`)],
          }}
          label={t('drafts.name')}
          maxLength={255}
        />
        <TextField
          field={{
            ...{
              id: DraftForm.priceField(id),
              name: DraftForm.priceField(id),
              value: problem?.price ?? price,
            },
            errors: problem?.priceProblem && [t(`price.${problem.priceProblem}`)],
          }}
          label={t('drafts.price')}
          inputMode="decimal"
        />
        <div className="flex flex-wrap gap-x-4">
          <CompleteLink draft={draft} />
          <DiscardButton draft={draft} />
        </div>
      </div>
    </li>
  );
}

function CompleteLink({ draft: { id, name } }: { draft: PhotoDraft }) {
  const t = useText('photos');
  const language = useLanguage();
  return (
    <Link
      to={paths.sellerProduct(language, id)}
      className="link flex min-h-11 items-center text-sm"
      aria-label={t('drafts.complete', { name })}
    >
      {t('drafts.completeShort')}
    </Link>
  );
}

/** It sends the whole form, so that what was typed for the others is saved as well. */
function DiscardButton({ draft: { id, name } }: { draft: PhotoDraft }) {
  const t = useText('photos');
  return (
    <button
      type="submit"
      name="discard"
      value={id}
      className="link min-h-11 text-sm"
      aria-label={t('drafts.discard', { name })}
    >
      {t('drafts.discardShort')}
    </button>
  );
}
