import type { LoaderFunctionArgs } from '@remix-run/node';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import type { Services } from '~/services.server';
import type { Head } from '~/ui/head';
import type { NoticeName } from './NoticePage';

const PATHS = { about: paths.about, privacy: paths.privacy, terms: paths.terms };

/** The head of a notice. */
export function noticeHead(
  { env }: Services,
  { request }: Pick<LoaderFunctionArgs, 'request'>,
  name: NoticeName,
): Head {
  const language = paths.languageOf(new URL(request.url).pathname);
  const t = translator(language, 'notices');
  const path = PATHS[name](language);
  return {
    language,
    path,
    publicUrl: env.publicUrl,
    title: t(`${name}.title`),
    description: t(`${name}.lead`),
  };
}
