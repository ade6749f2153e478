import type { LoaderFunctionArgs } from '@remix-run/node';
import { enter } from '~/features/accounts/visit.server';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import type { Services } from '~/services.server';

/** The organizers' home. */
export async function organizerHomePage(services: Services, args: LoaderFunctionArgs) {
  const visit = await enter(services, args, 'organizerHome');
  const t = translator(paths.languageOf(new URL(args.request.url).pathname), 'panel');
  return { title: t('organizerHome.title'), panel: visit.panel };
}

export type OrganizerHomePage = Awaited<ReturnType<typeof organizerHomePage>>;
