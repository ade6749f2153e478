import type { LoaderFunctionArgs } from '@remix-run/node';
import { currentVersion, readVersion, VERSIONS } from '~/features/accounts/ownData/NoticeVersion';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import type { Services } from '~/services.server';
import type { Head } from '~/ui/head';
import type { NoticeName, NoticeVersions } from './NoticePage';

const PATHS = { about: paths.about, privacy: paths.privacy, terms: paths.terms };

type Asked = Pick<LoaderFunctionArgs, 'request'>;

/** The head of a notice. */
export function noticeHead({ env }: Services, { request }: Asked, name: NoticeName): Head {
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

/** A notice that people agree to, in the version that `versi` names or the present one. */
export function versionedNotice(services: Services, args: Asked, name: 'privacy' | 'terms') {
  const shown = readVersion(name, new URL(args.request.url).searchParams.get('versi'));
  const isPresent = shown === currentVersion(name);
  const versions: NoticeVersions = {
    shown,
    isPresent,
    others: VERSIONS[name].filter((version) => version !== shown),
  };
  // Of old versions no search engine shall list any: the present one holds.
  return { head: { ...noticeHead(services, args, name), isHidden: !isPresent }, versions };
}
export type VersionedNotice = ReturnType<typeof versionedNotice>;
