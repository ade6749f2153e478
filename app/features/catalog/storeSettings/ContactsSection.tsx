import { Form } from '@remix-run/react';
import * as Moment from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import { SelectField, TextField, TickField } from '~/ui/panel/Field';
import { Notice } from '~/ui/panel/Notice';
import { PanelSection } from '~/ui/panel/PanelPage';
import { fieldOf, type SectionProps, SettingsForm } from './SettingsForm';

/** How the store is reached. Only its owner changes it; what shoppers see changes a day later. */
export function ContactsSection(state: SectionProps) {
  const t = useText('storeSettings');
  const join = useText('joining');
  const { page } = state;
  if (!page.mayChangeContacts) return <ContactsShown {...state} />;
  return (
    <>
      <Waiting {...state} />
      <SettingsForm section="contacts" intent="contacts" lead={t('contacts.lead')} state={state}>
        {page.isSeen && <p className="text-sm text-soft">{t('contacts.delay')}</p>}
        <NumberFields state={state} name="whatsapp" tick="whatsappLandline" />
        <NumberFields state={state} name="backup" tick="backupLandline" />
        <TextField
          field={fieldOf(state, 'instagram')}
          label={join('fields.instagram')}
          hint={join('fields.instagramHint')}
          isOptional
        />
        <TextField
          field={fieldOf(state, 'messenger')}
          label={join('fields.messenger')}
          hint={join('fields.messengerHint')}
          isOptional
        />
        <SharedTick {...state} />
        <SelectField
          field={fieldOf(state, 'preferredContact')}
          label={t('contacts.preferred')}
          choices={(['whatsapp', 'instagram', 'messenger'] as const).map((kind) => ({
            ...{ value: kind, label: t(`contacts.${kind}`) },
          }))}
        />
      </SettingsForm>
    </>
  );
}

type NumberProps = {
  state: SectionProps;
  name: 'whatsapp' | 'backup';
  tick: 'whatsappLandline' | 'backupLandline';
};

function NumberFields({ state, name, tick }: NumberProps) {
  const join = useText('joining');
  const field = fieldOf(state, name);
  const ticked = fieldOf(state, tick);
  const isLandline = field.errors?.[0] === join('refusals.whatsapp.not_mobile') || ticked.value === 'on';
  return (
    <div>
      <TextField
        field={field}
        label={join(`fields.${name}`)}
        hint={join(`fields.${name}Hint`)}
        type="tel"
        inputMode="tel"
        isOptional
      />
      {isLandline && <TickField field={ticked} label={join('fields.landline')} />}
    </div>
  );
}

function SharedTick(state: SectionProps) {
  const join = useText('joining');
  const isTaken = ['whatsapp', 'backup', 'instagram'].some(
    (name) => state.answer?.errors[name]?.[0] === join('problems.taken'),
  );
  const field = fieldOf(state, 'isShared');
  if (!isTaken && field.value !== 'on') return null;
  return <TickField field={field} label={join('fields.isShared')} />;
}

/** What changes and when, each to be stopped. */
function Waiting({ page }: SectionProps) {
  const t = useText('storeSettings');
  const language = useLanguage();
  return page.waiting.map(({ kind, value, holdsAt }) => (
    <Notice key={kind} tone="warning">
      <p>
        {t(value === '' ? 'contacts.waitingGone' : 'contacts.waiting', {
          ...{ what: t(`edits.${kind}`), value },
          ...{ day: Moment.weekdayDate(holdsAt, language), time: Moment.clockTime(holdsAt, language) },
        })}
      </p>
      <Form method="post" className="mt-2" preventScrollReset>
        <input type="hidden" name="kind" value={kind} />
        <button type="submit" name="intent" value="stopContact" className="button button-quiet button-small">
          {t('contacts.stop')}
        </button>
      </Form>
    </Notice>
  ));
}

function ContactsShown({ page }: SectionProps) {
  const t = useText('storeSettings');
  return (
    <PanelSection title={t('names.contacts')} lead={t('contacts.ownerOnly')} id="contacts">
      <dl className="grid gap-2 sm:grid-cols-2">
        {page.contacts.map(({ kind, value }) => (
          <div key={kind}>
            <dt className="text-sm text-soft">{t(`edits.${kind}`)}</dt>
            <dd className="font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
    </PanelSection>
  );
}
