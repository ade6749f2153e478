import type { LoaderFunctionArgs } from '@remix-run/node';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import type { Services } from '~/services.server';
import type { Head } from '~/ui/head';
import { eventLd } from './eventLd';
import { type HomeView, homeView } from './homeView.server';

type Args = Pick<LoaderFunctionArgs, 'request'>;

/** `/`: the festival as it stands, or what there is between two. */
export async function homePage(services: Services, { request }: Args) {
  const language = paths.languageOf(new URL(request.url).pathname);
  const view = await homeView(services, language);
  return { view, head: headOf(view, language, services.env.publicUrl) };
}

function headOf(view: HomeView, language: paths.Language, publicUrl: string): Head {
  const t = translator(language, 'storefront');
  const site = { language, publicUrl, path: paths.home(language) };
  if (view.kind === 'between') {
    return { ...site, title: t('home.betweenTitle'), description: t('home.description') };
  }
  const { head } = view;
  return {
    ...site,
    title: head.name,
    description: head.theme || t('home.description'),
    picture: paths.socialPicture('festival', head.slug),
    jsonLd: [eventLd(head, publicUrl + site.path)],
  };
}
