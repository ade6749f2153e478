import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import * as Count from '~/i18n/Count';
import * as Moment from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { ownHeaders } from '~/ui/ownHeaders';
import { PanelPage, PanelSection } from '~/ui/panel/PanelPage';
import { panelMeta } from '~/ui/panel/panelMeta';
import { NewsList } from './NewsList';
import { type OrganizerHomePage, organizerHomeAction, organizerHomePage } from './organizerHome.server';

export const handle = { hydrate: true, panel: 'organizer' };
export const meta = panelMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => organizerHomePage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => organizerHomeAction(args.context.services, args);

export default function OrganizerHomeView() {
  const t = useText('panel');
  const language = useLanguage();
  const page = useLoaderData() as OrganizerHomePage;
  return (
    <PanelPage title={page.title} lead={t('organizerHome.lead')}>
      <PanelSection title={t('queues.title')}>
        <ul className="grid gap-2 sm:grid-cols-2">
          {QUEUES.map((name) => (
            <QueueItem key={name} name={name} page={page} />
          ))}
        </ul>
      </PanelSection>
      <FailedJobs page={page} />
      <NewsList news={page.news} />
      <PanelSection title={t('organizerHome.more')}>
        <Link to={paths.organizerPeople(language)} className="link inline-flex min-h-11 items-center">
          {t('organizerHome.people')}
        </Link>
      </PanelSection>
    </PanelPage>
  );
}

const QUEUES = ['stores', 'products', 'nominations', 'codes'] as const;
type QueueName = (typeof QUEUES)[number];

const ADDRESSES: Readonly<Record<QueueName, (language: paths.Language) => string>> = {
  stores: (language) => paths.organizerStores(language),
  products: (language) => paths.organizerProducts(language),
  nominations: (language) => paths.organizerNominations(language),
  codes: paths.organizerCodes,
};

function QueueItem({ name, page }: { name: QueueName; page: OrganizerHomePage }) {
  const t = useText('panel');
  const language = useLanguage();
  const { count, oldestAt } = page.queues[name];
  const isOnlyLooked = name === 'products' && !page.checksFirst;
  return (
    <li>
      <Link
        to={ADDRESSES[name](language)}
        className="flex min-h-16 items-center gap-3 rounded-card border border-line px-4 py-2 hover:border-soft"
      >
        <span className={`price text-2xl tabular-nums ${count === 0 ? 'text-soft' : ''}`}>
          {Count.written(count, language)}
        </span>
        <span className="min-w-0 flex-1">
          {t(isOnlyLooked ? 'queues.unseen' : `queues.${name}`, { count })}
          {oldestAt !== null && (
            <span className="block text-sm text-soft">
              <Age at={oldestAt} now={page.now} />
            </span>
          )}
        </span>
      </Link>
    </li>
  );
}

const HOUR_MS = 60 * 60_000;
const DAY_HOURS = 24;

/** How long the oldest one waits, in what is worth saying: minutes never are. */
function Age({ at, now }: { at: number; now: number }) {
  const t = useText('panel');
  const hours = Math.floor(Math.max(0, now - at) / HOUR_MS);
  if (hours < 1) return <>{t('queues.ageNew')}</>;
  if (hours < 2 * DAY_HOURS) return <>{t('queues.ageHours', { count: hours })}</>;
  return <>{t('queues.ageDays', { count: Math.floor(hours / DAY_HOURS) })}</>;
}

/** Work in the background that was given up, to be tried again once its cause is mended. */
function FailedJobs({ page: { failedJobs, jobs } }: { page: OrganizerHomePage }) {
  const t = useText('panel');
  const language = useLanguage();
  if (failedJobs.count === 0) return null;
  return (
    <PanelSection title={t('jobs.title', { count: failedJobs.count })} lead={t('jobs.lead')}>
      <ul className="divide-y divide-line">
        {jobs.map(({ id, kind, attempts, error, failedAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-2">
            <p className="min-w-0">
              <b>{kind}</b> · {t('jobs.attempts', { count: attempts })}
              {failedAt !== null && ` · ${Moment.dayMonthYear(failedAt, language)}`}
              <span className="block text-sm text-soft">{error}</span>
            </p>
            <Form method="post">
              <input type="hidden" name="job" value={id} />
              <button type="submit" name="intent" value="retry" className="button button-quiet button-small">
                {t('jobs.retry')}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
