import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import type { Services } from '~/services.server';
import type { Head } from '~/ui/head';

type OwnPage = 'basket' | 'shared' | 'checkout' | 'handoff' | 'order' | 'mine';

/** The head of a page that is made for one visitor: no search engine shall list it. `code` names the order in it. */
export function ownHead({ env }: Services, request: Request, page: OwnPage, code = ''): Head {
  const { pathname } = new URL(request.url);
  const language = paths.languageOf(pathname);
  const t = translator(language, 'orders');
  return {
    title: t(`${page}.title`, { code }),
    description: t(`${page}.description`),
    path: pathname,
    language,
    publicUrl: env.publicUrl,
    isHidden: true,
  };
}
