import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { TickField } from '~/ui/panel/Field';
import * as StoreLicence from '../StoreLicence';
import { JoinField } from './JoinField';
import { CONSENTS, type Consent } from './JoinStep';
import type { StepProps } from './StepProps';

/** The licences that she may tell, and what she agrees to: each in a box of its own, none ticked for her. */
export function FactsStep({ page, shown }: StepProps) {
  const t = useText('joining');
  return (
    <>
      <fieldset className="space-y-4">
        <legend className="font-display text-lg font-bold">{t('licences.title')}</legend>
        <p className="text-soft">{t('licences.lead')}</p>
        {StoreLicence.KINDS.map((kind) => (
          <JoinField
            key={kind}
            name={kind}
            shown={shown}
            label={t(`licences.${kind}.label`)}
            hint={t(`licences.${kind}.means`)}
            autoComplete="off"
            isOptional={!page.required.includes(kind)}
          />
        ))}
      </fieldset>
      <fieldset className="space-y-2 border-t border-line pt-4">
        <legend className="sr-only">{t('consents.title')}</legend>
        <p aria-hidden="true" className="font-display text-lg font-bold">
          {t('consents.title')}
        </p>
        <p className="text-soft">{t('consents.lead')}</p>
        {CONSENTS.map((purpose) => (
          <ConsentTick key={purpose} purpose={purpose} errors={shown.errors[`consent.${purpose}`]} />
        ))}
      </fieldset>
    </>
  );
}

function ConsentTick({ purpose, errors }: { purpose: Consent; errors: string[] | undefined }) {
  const { t } = useTranslation('joining');
  const language = useLanguage();
  const name = `consent.${purpose}`;
  return (
    <TickField
      field={{ id: name, name, errors }}
      label={
        <Trans
          t={t}
          i18nKey={`consents.${purpose}`}
          components={{
            privacy: <TextLink to={paths.privacy(language)} />,
            terms: <TextLink to={paths.terms(language)} />,
          }}
        />
      }
    />
  );
}

/** Opens beside the form, so that nothing typed is left behind. */
function TextLink({ to, children }: { to: string; children?: ReactNode }) {
  return (
    <a href={to} target="_blank" rel="noopener" className="link">
      {children}
    </a>
  );
}
