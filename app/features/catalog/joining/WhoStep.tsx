import { useText } from '~/i18n/useText';
import { JoinField, NumberField, SharedTick } from './JoinField';
import type { StepProps } from './StepProps';

/** Whose the store is, and the numbers by which it is reached. */
export function WhoStep({ page, shown }: StepProps) {
  const t = useText('joining');
  return (
    <>
      <JoinField name="ownerName" shown={shown} label={t('fields.ownerName')} autoComplete="name" />
      <NumberField
        name="whatsapp"
        shown={shown}
        label={t('fields.whatsapp')}
        hint={t('fields.whatsappHint')}
        isOptional={!page.required.includes('whatsapp')}
      />
      <NumberField
        name="backup"
        shown={shown}
        label={t('fields.backup')}
        hint={t('fields.backupHint')}
        isOptional={!page.required.includes('backup')}
      />
      <SharedTick shown={shown} of={['whatsapp', 'backup']} />
    </>
  );
}
