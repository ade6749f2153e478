import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { ownHeaders } from '~/ui/ownHeaders';
import { TextField } from '~/ui/panel/Field';
import { PanelPage } from '~/ui/panel/PanelPage';
import { panelMeta } from '~/ui/panel/panelMeta';
import { type OrganizerPeoplePage, organizerPeoplePage } from './organizerPeople.server';

export const handle = { hydrate: true, panel: 'organizer' };
export const meta = panelMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => organizerPeoplePage(args.context.services, args);

export default function OrganizerPeopleView() {
  const t = useText('accounts');
  const language = useLanguage();
  const { title, query, people, nextBefore } = useLoaderData() as OrganizerPeoplePage;
  return (
    <PanelPage title={title} lead={t('people.lead')}>
      <Form className="card flex flex-wrap items-end gap-3 p-4">
        <TextField
          field={{ id: 'cari-orang', name: 'q', value: query }}
          label={t('people.search')}
          type="search"
          className="min-w-0 grow"
        />
        <button type="submit" className="button button-quiet">
          {t('people.find')}
        </button>
      </Form>
      {people.length === 0 && <p className="card p-4 text-soft">{t('people.empty')}</p>}
      <ul className="space-y-3">
        {people.map((person) => (
          <li key={person.id} className="card p-4">
            <Link
              to={paths.organizerPerson(language, person.id)}
              className="link inline-flex min-h-11 items-center font-semibold"
            >
              {person.name || person.phone || person.email}
            </Link>
            <p className="text-sm text-soft [overflow-wrap:anywhere]">
              {[person.phone, person.email].filter(Boolean).join(' · ')}
            </p>
            {person.stores.length > 0 && <p className="text-sm">{person.stores.join(', ')}</p>}
          </li>
        ))}
      </ul>
      {nextBefore !== null && (
        <Link
          to={`?${new URLSearchParams({ q: query, sebelum: `${nextBefore}` })}`}
          className="button button-quiet"
        >
          {t('people.more')}
        </Link>
      )}
    </PanelPage>
  );
}
