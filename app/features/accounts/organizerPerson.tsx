import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import * as Moment from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import { ownHeaders } from '~/ui/ownHeaders';
import { Notice } from '~/ui/panel/Notice';
import { PanelPage, PanelSection } from '~/ui/panel/PanelPage';
import { panelMeta } from '~/ui/panel/panelMeta';
import {
  type OrganizerPersonAnswer,
  type OrganizerPersonPage,
  organizerPersonAction,
  organizerPersonPage,
} from './organizerPerson.server';
import { RecoveryForm } from './people/RecoveryForm';

export const handle = { hydrate: true, panel: 'organizer' };
export const meta = panelMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => organizerPersonPage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => organizerPersonAction(args.context.services, args);

export default function OrganizerPersonView() {
  const t = useText('accounts');
  const page = useLoaderData() as OrganizerPersonPage;
  const answer = useActionData() as OrganizerPersonAnswer | undefined;
  return (
    <PanelPage title={page.title}>
      {page.waiting.map((change) => (
        <Waiting key={change.id} change={change} />
      ))}
      <Facts page={page} />
      {page.canRecover ? (
        <RecoveryForm answer={answer} />
      ) : (
        <Notice tone="hint">{t('people.organizerRecovery')}</Notice>
      )}
      <PanelSection title={t('people.history')}>
        <Events events={page.events} />
      </PanelSection>
    </PanelPage>
  );
}

function Facts({ page: { person, roles, stores, sessions } }: { page: OrganizerPersonPage }) {
  const t = useText('accounts');
  const language = useLanguage();
  const facts = [
    [t('contacts.phone'), person.phone],
    [t('contacts.email'), person.email],
    [t('contacts.backupPhone'), person.backupPhone],
    [t('people.stores'), stores.map(({ name, role }) => `${name} (${t(`staff.roles.${role}`)})`).join(', ')],
    [t('people.roles'), roles.map((role) => t(`people.role.${role}`)).join(', ')],
    [t('people.since'), Moment.dayMonthYear(person.createdAt, language)],
    [t('people.sessions'), String(sessions)],
  ] as const;
  return (
    <PanelSection title={t('people.facts')}>
      <dl className="grid gap-x-6 gap-y-2 md:grid-cols-2">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-sm text-soft">{name}</dt>
            <dd className="[overflow-wrap:anywhere]">{value || t('account.none')}</dd>
          </div>
        ))}
      </dl>
    </PanelSection>
  );
}

function Waiting({ change }: { change: OrganizerPersonPage['waiting'][number] }) {
  const t = useText('accounts');
  const language = useLanguage();
  const { id, kind, value, holdsAt, reason, tellHref } = change;
  const at = `${Moment.weekdayDate(holdsAt, language)} ${Moment.clockTime(holdsAt, language)}`;
  return (
    <Notice tone="warning">
      <p>{t('people.waits', { kind: t(`contacts.${kind}`), value: value || t('account.none'), at })}</p>
      {reason && <p className="font-normal">{t('record.reason', { reason })}</p>}
      <div className="mt-2 flex flex-wrap gap-2">
        {tellHref && (
          <a
            href={tellHref}
            target="_blank"
            rel="noopener noreferrer"
            className="button button-whatsapp button-small"
          >
            {t('people.tellOld')}
          </a>
        )}
        <Form method="post">
          <input type="hidden" name="intent" value="stop" />
          <input type="hidden" name="id" value={id} />
          <button type="submit" className="button button-quiet button-small">
            {t('account.stop')}
          </button>
        </Form>
      </div>
    </Notice>
  );
}

function Events({ events }: Pick<OrganizerPersonPage, 'events'>) {
  const t = useText('accounts');
  const language = useLanguage();
  return (
    <ul className="space-y-1">
      {events.map(({ id, kind, detail, at }) => (
        <li key={id}>
          <span className="text-sm text-soft">
            {Moment.weekdayDate(at, language)} {Moment.clockTime(at, language)}
          </span>{' '}
          {t(`events.${kind}` as 'events.signedIn')}
          {detail && <span className="text-sm text-soft"> ({detail})</span>}
        </li>
      ))}
    </ul>
  );
}
