import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { waitingRequests } from '~/features/accounts/code/codeRepo.server';
import { act, enter } from '~/features/accounts/visit.server';
import { festivalToJoin } from '~/features/catalog/festivalToJoin.server';
import { translator } from '~/i18n/i18n.server';
import { retry } from '~/jobs/queueRepo.server';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import { newsFor, readNews } from './news.server';
import { failedJobs as failedOf, queues } from './organizerHomeRepo.server';

const MOST_JOBS = 5;
const LONGEST_ERROR = 200;

/** The organizers' home: what waits for them and since when, work that failed, and their news. */
export async function organizerHomePage(services: Services, args: LoaderFunctionArgs) {
  const visit = await enter(services, args, 'organizerHome');
  const { db, clock } = services;
  const now = clock.now();
  const t = translator(paths.languageOf(new URL(args.request.url).pathname), 'panel');
  const festival = await festivalToJoin(db, now);
  const [waiting, codes, failed, news] = await Promise.all([
    queues(db, festival?.id ?? 0),
    waitingRequests(db, now),
    failedOf(db, MOST_JOBS),
    newsFor(db, visit),
  ]);
  const { failedJobs, ...queued } = waiting;
  return {
    title: t('organizerHome.title'),
    panel: visit.panel,
    ...{ now, news, failedJobs },
    checksFirst: festival?.checksProductsFirst ?? true,
    queues: { ...queued, codes },
    jobs: failed.map(({ id, kind, attempts, lastError, failedAt }) => ({
      ...{ id, kind, attempts, failedAt },
      error: lastError.slice(0, LONGEST_ERROR),
    })),
  };
}

/** Gives a failed job another life, or notes that the news was read. */
export async function organizerHomeAction(services: Services, args: ActionFunctionArgs) {
  const form = await postedForm(args.request);
  const intent = String(form.get('intent') ?? '');
  const visit = await act(services, args, 'organizerHome', intent);
  if (intent === 'read') await readNews(services, visit, form);
  else await retry(services.db, Number(form.get('job')) || 0, services.clock.now());
  return redirect(paths.organizer(paths.languageOf(new URL(args.request.url).pathname)), { status: 303 });
}

export type OrganizerHomePage = Awaited<ReturnType<typeof organizerHomePage>>;
