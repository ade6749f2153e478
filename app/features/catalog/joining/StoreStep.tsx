import { useText } from '~/i18n/useText';
import { SelectField } from '~/ui/panel/Field';
import { PlaceFields } from '../PlaceFields';
import { JoinField, SharedTick } from './JoinField';
import type { StepProps } from './StepProps';

/** What the store is called, where it is, what it sells and what it tells of itself. */
export function StoreStep({ page, shown }: StepProps) {
  const t = useText('joining');
  const { typed, errors } = shown;
  return (
    <>
      <JoinField
        name="name"
        shown={shown}
        label={t('fields.name')}
        hint={t('fields.nameHint')}
        autoComplete="organization"
      />
      <PlaceFields
        provinces={page.provinces}
        provinceCode={typed.provinceCode ?? ''}
        regency={typed.regency ?? ''}
        errors={errors}
        intent="keep"
      />
      <SelectField
        field={{
          ...{ id: 'categorySlug', name: 'categorySlug' },
          ...{ value: typed.categorySlug, errors: errors.categorySlug },
        }}
        label={t('fields.categorySlug')}
        prompt={t('fields.categoryPrompt')}
        choices={page.categories}
      />
      <JoinField
        name="story"
        shown={shown}
        label={t('fields.story')}
        hint={t('fields.storyHint')}
        rows={5}
        isOptional={!page.required.includes('story')}
      />
      <JoinField
        name="instagram"
        shown={shown}
        label={t('fields.instagram')}
        hint={t('fields.instagramHint')}
        autoComplete="off"
        isOptional={!page.required.includes('instagram')}
      />
      <SharedTick shown={shown} of={['instagram']} />
    </>
  );
}
