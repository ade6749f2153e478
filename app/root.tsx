import { scriptUrl } from 'virtual:enhancement';
import fontUrl from '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2?url';
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useLocation,
  useMatches,
  useRouteError,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import type { PanelFacts } from '~/features/accounts/PanelFacts';
import { PanelFrame } from '~/features/panel/PanelFrame';
import { SearchBox } from '~/features/search/SearchBox';
import { I18N } from '~/i18n/i18n';
import { Speaking } from '~/i18n/LanguageContext';
import { useLanguage } from '~/i18n/useLanguage';
import * as paths from '~/paths';
import { type Language, languageOf } from '~/paths';
import { BottomBar } from '~/ui/BottomBar';
import { Kept } from '~/ui/Kept';
import { isLite } from '~/ui/lite';
import { ProblemPage } from '~/ui/ProblemPage';
import { problemNameOf } from '~/ui/problemName';
import { SiteFooter } from '~/ui/SiteFooter';
import { SiteHeader } from '~/ui/SiteHeader';
import { SkipLink } from '~/ui/SkipLink';
import { type Site, useSite } from '~/ui/useSite';
import stylesheet from './app.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
];

export const loader = ({ request, context }: LoaderFunctionArgs): Site => ({
  publicUrl: context.services.env.publicUrl,
  isLite: isLite(request.headers),
  requestId: context.requestId,
  nonce: context.nonce,
});

/** What a document was made with stays with it: another nonce, in the browser, would be no nonce of this page. */
export const shouldRevalidate = () => false;

/** Of pages that say nothing of themselves: those that did not work. */
export const meta: MetaFunction<typeof loader> = ({ error, location }) => {
  if (!error) return [{ title: 'Bangga' }];
  const name = problemNameOf(isRouteErrorResponse(error) ? error : null);
  const title = I18N[languageOf(location.pathname)].t(`problems.${name}.title`);
  return [{ title: `${title} · Bangga` }, { name: 'robots', content: 'noindex' }];
};

/** The frame of every page. Shopper pages carry one script and are not hydrated; panels are (handle.hydrate). */
export function Layout({ children }: { children: ReactNode }) {
  const language = languageOf(useLocation().pathname);
  const { isLite: isLight, nonce } = useSite();
  const isPanel = useMatches().some(({ handle }) => (handle as { hydrate?: boolean } | undefined)?.hydrate);
  return (
    <html lang={language} data-lite={isLight || undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbf7f0" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#17130f" />
        {!isLight && (
          <link rel="preload" as="font" type="font/woff2" href={fontUrl} crossOrigin="anonymous" />
        )}
        <Links />
        <Meta />
        <link rel="manifest" href={paths.manifest(language)} />
        {!isPanel && <script type="module" src={scriptUrl} />}
      </head>
      <body className="bg-paper font-sans text-ink">
        <Speaking language={language}>{children}</Speaking>
        {isPanel && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

export default function Root() {
  const last = useMatches().at(-1);
  const kind = (last?.handle as { panel?: 'seller' | 'organizer' } | undefined)?.panel;
  const panel = (last?.data as { panel?: PanelFacts } | undefined)?.panel;
  if (kind && panel) {
    return (
      <PanelFrame kind={kind} panel={panel}>
        <Outlet />
      </PanelFrame>
    );
  }
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

/** Pages that bring a search box of their own; the others have it in the header. */
const OWN_SEARCH = ['home', 'search', 'category', 'province'];

function Frame({ children, isPlain = false }: { children: ReactNode; isPlain?: boolean }) {
  const language = useLanguage();
  const [, page = ''] = useMatches().at(-1)?.id.split('/') ?? [];
  const isHome = page === 'home' && !isPlain;
  return (
    <>
      <SkipLink />
      <SiteHeader
        isInSky={isHome}
        search={OWN_SEARCH.includes(page) ? undefined : <HeaderSearch language={language} />}
      />
      <main id="isi" tabIndex={-1} className="min-h-svh outline-none">
        {children}
      </main>
      <SiteFooter />
      <BottomBar />
    </>
  );
}

function HeaderSearch({ language }: { language: Language }) {
  return (
    <search>
      <Kept as="form" action={paths.search(language)} of={SearchBox} facts={{}} />
    </search>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { requestId } = useSite();
  const name = problemNameOf(isRouteErrorResponse(error) ? error : null);
  return (
    <Frame isPlain>
      <ProblemPage name={name} requestId={name === 'broken' ? requestId : undefined} />
    </Frame>
  );
}
