import * as Moment from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import { PanelSection } from '~/ui/panel/PanelPage';
import type { AccountPage } from './account.server';

/** Where a person is signed in, with a way to end each of it. */
export function AccountSessions({ sessions }: Pick<AccountPage, 'sessions'>) {
  const t = useText('accounts');
  return (
    <PanelSection title={t('account.sessions')} lead={t('account.sessionsLead')} id="perangkat">
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-2 py-2">
            <SessionLine session={session} />
            <div className="flex flex-wrap gap-x-3">
              {!session.isThis && <SessionButton intent="notMe" id={session.id} label={t('account.notMe')} />}
              <SessionButton
                intent="endSession"
                id={session.id}
                label={t(session.isThis ? 'account.endThis' : 'account.end')}
              />
            </div>
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post">
          <input type="hidden" name="intent" value="endOthers" />
          <button type="submit" className="button button-quiet">
            {t('account.endOthers')}
          </button>
        </form>
      )}
    </PanelSection>
  );
}

type Session = AccountPage['sessions'][number];

function SessionLine({ session: { device, isThis, createdAt, seenAt } }: { session: Session }) {
  const t = useText('accounts');
  const language = useLanguage();
  const when = (at: number) => `${Moment.weekdayDate(at, language)} ${Moment.clockTime(at, language)}`;
  return (
    <span>
      <span className="block font-semibold">
        {device || t('account.unknownDevice')}
        {isThis && <span className="tag ms-2">{t('account.thisSession')}</span>}
      </span>
      <span className="text-sm text-soft">
        {t('account.sessionTimes', { since: when(createdAt), seen: when(seenAt) })}
      </span>
    </span>
  );
}

function SessionButton({ intent, id, label }: { intent: 'notMe' | 'endSession'; id: number; label: string }) {
  return (
    <form method="post">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="id" value={id} />
      <button type="submit" className="link min-h-11 px-1">
        {label}
      </button>
    </form>
  );
}
