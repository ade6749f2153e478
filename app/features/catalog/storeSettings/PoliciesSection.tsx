import { useText } from '~/i18n/useText';
import { TextField } from '~/ui/panel/Field';
import * as StoreLicence from '../StoreLicence';
import { fieldOf, type SectionProps, SettingsForm } from './SettingsForm';

/** How the store sends, is paid and takes back. */
export function PoliciesSection(state: SectionProps) {
  const t = useText('storeSettings');
  return (
    <SettingsForm section="policies" intent="policies" lead={t('policies.lead')} state={state}>
      {(['shipping', 'payment', 'return'] as const).map((kind) => (
        <TextField
          key={kind}
          field={fieldOf(state, `${kind}Policy`)}
          label={t(`policies.${kind}Policy`)}
          hint={t(`policies.${kind}Hint`)}
          rows={3}
          isOptional
        />
      ))}
    </SettingsForm>
  );
}

/** The numbers of the whole store; those of one product stand at the product. */
export function LicencesSection(state: SectionProps) {
  const join = useText('joining');
  return (
    <SettingsForm section="licences" intent="licences" lead={join('licences.lead')} state={state}>
      {StoreLicence.KINDS.map((kind) => (
        <TextField
          key={kind}
          field={fieldOf(state, kind)}
          label={join(`licences.${kind}.label`)}
          hint={join(`licences.${kind}.means`)}
          autoComplete="off"
          isOptional={!state.page.required.includes(kind)}
        />
      ))}
    </SettingsForm>
  );
}
