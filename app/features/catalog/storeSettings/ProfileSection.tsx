import { ZONE_LABELS } from '~/i18n/Moment';
import { useText } from '~/i18n/useText';
import { SelectField, TextField } from '~/ui/panel/Field';
import { PlaceFields } from '../PlaceFields';
import { fieldOf, type SectionProps, SettingsForm } from './SettingsForm';

/** Name, owner, place, what it sells, story. */
export function ProfileSection(state: SectionProps) {
  const t = useText('storeSettings');
  const join = useText('joining');
  const { page, answer } = state;
  const [province, regency] = [fieldOf(state, 'provinceCode'), fieldOf(state, 'regency')];
  return (
    <SettingsForm section="profile" intent="profile" lead={t('profile.lead')} state={state}>
      <TextField field={fieldOf(state, 'name')} label={join('fields.name')} autoComplete="organization" />
      <TextField field={fieldOf(state, 'ownerName')} label={join('fields.ownerName')} autoComplete="name" />
      <PlaceFields
        key={province.value}
        provinces={page.provinces}
        provinceCode={province.value ?? ''}
        regency={regency.value ?? ''}
        errors={answer?.errors ?? {}}
        intent="place"
      />
      <p className="text-sm text-soft">{t('profile.timeZone', { zone: ZONE_LABELS[page.timeZone] })}</p>
      <SelectField
        field={fieldOf(state, 'categorySlug')}
        label={join('fields.categorySlug')}
        choices={page.categories}
      />
      <TextField
        field={fieldOf(state, 'story')}
        label={join('fields.story')}
        hint={join('fields.storyHint')}
        rows={6}
        isOptional={!page.required.includes('story')}
      />
    </SettingsForm>
  );
}
