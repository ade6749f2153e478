import type { LoaderFunctionArgs } from '@remix-run/node';
import { createEvent } from 'ics';
import { notFound, responseFor } from '~/errors';
import * as Festival from '~/features/festival/Festival';
import * as festivalRepo from '~/features/festival/festivalRepo.server';
import * as Phase from '~/features/festival/Phase';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import type { Services } from '~/services.server';

const HOUR_MS = 60 * 60 * 1000;

/** `/festival.ics`: the selling time of the current or the coming festival, with a reminder an hour before. */
export async function calendar(services: Services, { request }: Pick<LoaderFunctionArgs, 'request'>) {
  const { db, clock, env } = services;
  const language = paths.languageOf(new URL(request.url).pathname);
  const festivals = await festivalRepo.findAll(db);
  const now = clock.now();
  const festival = Festival.currentAt(festivals, now)?.festival ?? Festival.comingAfter(festivals, now);
  const selling = festival && Phase.sellingWindow(festival.phases);
  if (!festival || !selling) throw responseFor(notFound('no festival to remember'));
  const url = env.publicUrl + paths.home(language);
  const { value, error } = createEvent({
    ...eventOf(festival, language, url),
    uid: `${festival.slug}@${new URL(env.publicUrl).hostname}`,
    start: selling.opensAt,
    end: selling.closesAt ?? selling.opensAt + HOUR_MS,
    created: now,
  });
  if (value === undefined) throw error ?? new Error('the calendar entry could not be written');
  return new Response(value, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${festival.slug}.ics"`,
    },
  });
}

function eventOf(festival: Festival.Festival, language: paths.Language, url: string) {
  const t = translator(language, 'storefront');
  const name = festival.name[language];
  return {
    productId: 'bangga',
    title: t('calendar.title', { name }),
    description: t('calendar.description', { url }),
    url,
    startInputType: 'utc' as const,
    startOutputType: 'utc' as const,
    endInputType: 'utc' as const,
    endOutputType: 'utc' as const,
    alarms: [{ action: 'display' as const, description: name, trigger: { hours: 1, before: true } }],
  };
}
