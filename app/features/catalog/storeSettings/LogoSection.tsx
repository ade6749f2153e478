import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { FieldFrame } from '~/ui/panel/Field';
import { fieldOf, type SectionProps, SettingsForm } from './SettingsForm';

const SIZE = 96;

/** The picture of the store: a plain file field, which works without JavaScript. */
export function LogoSection(state: SectionProps) {
  const t = useText('storeSettings');
  const { logo } = state.page;
  return (
    <SettingsForm section="logo" lead={t('logo.lead')} state={state} hasFile>
      {logo && (
        <img
          src={paths.photo(logo.hash, logo.mime, 320)}
          alt={t('logo.now')}
          width={SIZE}
          height={SIZE}
          className="size-24 rounded-card border border-line object-cover"
        />
      )}
      <FieldFrame field={fieldOf(state, 'logo')} label={t('logo.field')} hint={t('logo.hint')}>
        {(tied) => <input {...tied} type="file" accept="image/*" className="field mt-1.5" />}
      </FieldFrame>
      <div className="flex flex-wrap gap-2">
        <button type="submit" name="intent" value="logo" className="button button-main">
          {t('logo.upload')}
        </button>
        {logo && (
          <button type="submit" name="intent" value="removeLogo" className="button button-quiet">
            {t('logo.remove')}
          </button>
        )}
      </div>
    </SettingsForm>
  );
}
