import type { ServerBuild } from '@remix-run/node';

/** The stylesheets that the root of the site links to, for the pages the shell writes itself. */
export function stylesheetsOf(build: ServerBuild): string[] {
  const links = build.routes.root?.module.links?.() ?? [];
  return links
    .map((link) => ('rel' in link && link.rel === 'stylesheet' && 'href' in link ? link.href : undefined))
    .filter((href): href is string => typeof href === 'string' && href.startsWith('/'));
}
