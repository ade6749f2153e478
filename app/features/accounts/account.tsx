import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import * as Moment from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { TextField } from '~/ui/panel/Field';
import { Notice } from '~/ui/panel/Notice';
import { PanelPage, PanelSection } from '~/ui/panel/PanelPage';
import { AccountContacts } from './AccountContacts';
import type { AccountAnswer } from './AccountIntent';
import { AccountSessions } from './AccountSessions';
import { type AccountPage, accountAction, accountPage } from './account.server';
import { accountMeta, secretHeaders } from './accountMeta';

export const meta = accountMeta;
export const headers = secretHeaders;
export const loader = (args: LoaderFunctionArgs) => accountPage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => accountAction(args.context.services, args);

/** In the frame of the shoppers' pages and without script: it is for sellers, organizers and mentors alike. */
export default function AccountView() {
  const t = useText('accounts');
  const language = useLanguage();
  const page = useLoaderData() as AccountPage;
  const answer = useActionData() as AccountAnswer | undefined;
  return (
    <PanelPage title={t('account.title')} lead={t('account.lead')} actions={<Ways page={page} />}>
      {page.news && <Notice tone={TONES[page.news] ?? 'good'}>{t(`account.news.${page.news}`)}</Notice>}
      <NameForm page={page} answer={answer} />
      <AccountContacts page={page} answer={answer} />
      <PasswordForm page={page} answer={answer} />
      <AccountSessions sessions={page.sessions} />
      <History events={page.events} />
      <PanelSection title={t('account.data')} lead={t('account.dataLead')}>
        <a href={paths.accountData(language)} className="button button-quiet">
          {t('account.toData')}
        </a>
      </PanelSection>
    </PanelPage>
  );
}

const TONES: Partial<Record<NonNullable<AccountPage['news']>, 'bad' | 'warning'>> = {
  'contact-taken': 'bad',
  'contact-last': 'bad',
  'contact-waits': 'warning',
  notMe: 'warning',
};

function Ways({ page }: { page: AccountPage }) {
  const t = useText('accounts');
  const language = useLanguage();
  return (
    <>
      {page.hasStore && (
        <a href={paths.seller(language)} className="button button-quiet button-small">
          {t('account.toStore')}
        </a>
      )}
      {page.isOrganizer && (
        <a href={paths.organizer(language)} className="button button-quiet button-small">
          {t('account.toOrganizers')}
        </a>
      )}
    </>
  );
}

type FormProps = { page: AccountPage; answer: AccountAnswer | undefined };

function NameForm({ page, answer }: FormProps) {
  const t = useText('accounts');
  const isRefused = answer?.form === 'name';
  const field = { id: 'nama', name: 'name', value: isRefused ? answer.typed : page.person.name };
  return (
    <PanelSection title={t('account.name')}>
      <form method="post" className="space-y-4" noValidate>
        <input type="hidden" name="intent" value="name" />
        <TextField
          field={{ ...field, errors: isRefused ? [t('account.problem.name')] : [] }}
          label={t('account.nameField')}
          autoComplete="name"
          maxLength={120}
        />
        <button type="submit" className="button button-quiet">
          {t('account.save')}
        </button>
      </form>
    </PanelSection>
  );
}

function PasswordForm({ page, answer }: FormProps) {
  const t = useText('accounts');
  const problem = answer?.form === 'password' ? answer.problem : null;
  const { hasPassword } = page.person;
  return (
    <PanelSection
      title={t(hasPassword ? 'account.password' : 'account.passwordNew')}
      lead={t('account.passwordLead')}
      id="sandi"
    >
      <form method="post" className="space-y-4" noValidate>
        <input type="hidden" name="intent" value="password" />
        {problem && <Notice tone="bad">{t(`account.problem.${problem}`)}</Notice>}
        {hasPassword && (
          <TextField
            field={{ id: 'sandi-lama', name: 'current' }}
            label={t('account.current')}
            hint={t('account.currentHint')}
            type="password"
            autoComplete="current-password"
          />
        )}
        <TextField
          field={{ id: 'sandi-baru', name: 'next' }}
          label={t('account.next')}
          hint={t('account.nextHint')}
          type="password"
          autoComplete="new-password"
        />
        <button type="submit" className="button button-quiet">
          {t('account.setPassword')}
        </button>
      </form>
    </PanelSection>
  );
}

function History({ events }: Pick<AccountPage, 'events'>) {
  const t = useText('accounts');
  const language = useLanguage();
  return (
    <PanelSection title={t('account.history')}>
      <ul className="space-y-1">
        {events.map(({ id, kind, detail, at }) => (
          <li key={id}>
            <span className="text-sm text-soft">
              {Moment.weekdayDate(at, language)} {Moment.clockTime(at, language)}
            </span>{' '}
            {t(`events.${kind}` as 'events.signedIn')}
            <EventDetail kind={kind} detail={detail} />
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}

const CONTACT_EVENTS = ['changeAsked', 'changeStopped', 'changed'];
const DEVICE_EVENTS = ['joined', 'signedIn'];

/** The device of a sign-in, the contact of a change; what else is noted is for the record alone. */
function EventDetail({ kind, detail }: { kind: string; detail: string }) {
  const t = useText('accounts');
  const [contact = ''] = detail.split(' · ');
  const text = DEVICE_EVENTS.includes(kind)
    ? detail
    : CONTACT_EVENTS.includes(kind) && t(`contacts.${contact}` as 'contacts.phone');
  return text ? <span className="text-sm text-soft"> ({text})</span> : null;
}
