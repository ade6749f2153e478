import { Form } from '@remix-run/react';
import { useText } from '~/i18n/useText';
import { SelectField, TextField } from '~/ui/panel/Field';
import { Notice } from '~/ui/panel/Notice';
import { PanelSection } from '~/ui/panel/PanelPage';
import type { OrganizerPersonAnswer } from '../organizerPerson.server';
import { LONGEST_REASON, PROOFS } from './Recovery';

/** Gives a person who lost her number another one: what was seen as proof, and why, stays on record. */
export function RecoveryForm({ answer }: { answer: OrganizerPersonAnswer | undefined }) {
  const t = useText('accounts');
  return (
    <PanelSection title={t('people.recover')} lead={t('people.recoverLead')}>
      <Form method="post" className="space-y-4">
        <input type="hidden" name="intent" value="recover" />
        {answer && <Notice tone="bad">{t(`people.problem.${answer.problem}`)}</Notice>}
        <TextField
          field={{ id: 'nomor-baru', name: 'value', value: answer?.value }}
          label={t('people.newValue')}
        />
        <SelectField
          field={{ id: 'bukti', name: 'proof', value: answer?.proof }}
          label={t('people.proof')}
          prompt={t('people.proofPrompt')}
          choices={PROOFS.map((proof) => ({ value: proof, label: t(`people.proofs.${proof}`) }))}
        />
        <TextField
          field={{ id: 'alasan', name: 'reason', value: answer?.reason }}
          label={t('people.reason')}
          rows={3}
          maxLength={LONGEST_REASON}
        />
        <button type="submit" className="button button-main">
          {t('people.recoverSubmit')}
        </button>
      </Form>
    </PanelSection>
  );
}
