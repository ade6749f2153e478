import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import type { Services } from '~/services.server';
import type { Head } from '~/ui/head';

type Page = 'signIn' | 'code' | 'link' | 'recover' | 'account' | 'data' | 'invitation';

/**
 * The head of a page of this room: no search engine shall list it. It names no address, for some of them hold a
 * secret.
 */
export function accountHead({ env }: Pick<Services, 'env'>, request: Request, page: Page): Head {
  const language = paths.languageOf(new URL(request.url).pathname);
  const t = translator(language, 'accounts');
  return {
    title: t(`${page}.title`),
    description: t(`${page}.description`),
    path: paths.signIn(language),
    language,
    publicUrl: env.publicUrl,
    isHidden: true,
  };
}
