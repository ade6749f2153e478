import * as Moment from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import { SelectField, TextField } from '~/ui/panel/Field';
import { Notice } from '~/ui/panel/Notice';
import { PanelSection } from '~/ui/panel/PanelPage';
import type { ChangedContact } from '~db/schema/accounts';
import type { AccountAnswer } from './AccountIntent';
import type { AccountPage } from './account.server';

const KINDS: readonly ChangedContact[] = ['phone', 'email', 'backupPhone'];

type Props = { page: AccountPage; answer: AccountAnswer | undefined };

/** The addresses by which a person comes in, what waits to change of them, and the form for another one. */
export function AccountContacts({ page, answer }: Props) {
  const t = useText('accounts');
  const { person, waiting } = page;
  const problem = answer?.form === 'contact' ? answer.problem : null;
  return (
    <PanelSection title={t('account.contacts')} lead={t('account.contactsLead')} id="kontak">
      {waiting.map((change) => (
        <WaitingChange key={change.id} change={change} />
      ))}
      <ul className="divide-y divide-line">
        {KINDS.map((kind) => (
          <li key={kind} className="flex min-h-11 flex-wrap items-center justify-between gap-2 py-2">
            <span>
              <span className="block text-sm text-soft">{t(`contacts.${kind}`)}</span>
              <span className="font-semibold [overflow-wrap:anywhere]">
                {person[kind] ?? t('account.none')}
              </span>
            </span>
            {person[kind] && <RemoveContact kind={kind} />}
          </li>
        ))}
      </ul>
      <form method="post" className="space-y-4 border-t border-line pt-4" noValidate>
        <input type="hidden" name="intent" value="contact" />
        {problem && <Notice tone="bad">{t(`account.problem.${problem}`)}</Notice>}
        <SelectField
          field={{ id: 'jenis-kontak', name: 'kind' }}
          label={t('account.newKind')}
          choices={KINDS.map((kind) => ({ value: kind, label: t(`contacts.${kind}`) }))}
        />
        <TextField
          field={{ id: 'kontak-baru', name: 'value', value: answer?.form === 'contact' ? answer.typed : '' }}
          label={t('account.newValue')}
          hint={t('account.newHint')}
        />
        <button type="submit" className="button button-quiet">
          {t('account.sendCode')}
        </button>
      </form>
    </PanelSection>
  );
}

function RemoveContact({ kind }: { kind: ChangedContact }) {
  const t = useText('accounts');
  return (
    <form method="post">
      <input type="hidden" name="intent" value="contact" />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="remove" value="1" />
      <button type="submit" className="link min-h-11 px-2" aria-label={t(`account.removeOf.${kind}`)}>
        {t('account.remove')}
      </button>
    </form>
  );
}

function WaitingChange({ change }: { change: AccountPage['waiting'][number] }) {
  const t = useText('accounts');
  const language = useLanguage();
  const { id, kind, value, holdsAt, isRecovery } = change;
  const at = `${Moment.weekdayDate(holdsAt, language)} ${Moment.clockTime(holdsAt, language)}`;
  const sentence = value === '' ? 'removeWaits' : isRecovery ? 'recoveryWaits' : 'changeWaits';
  return (
    <Notice tone="warning">
      <p>{t(`account.${sentence}`, { kind: t(`contacts.${kind}`), value, at })}</p>
      <form method="post" className="mt-2">
        <input type="hidden" name="intent" value="stopChange" />
        <input type="hidden" name="id" value={id} />
        <button type="submit" className="button button-quiet button-small">
          {t('account.stop')}
        </button>
      </form>
    </Notice>
  );
}
