import { useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { BasketLink } from './BasketLink';
import { Brand } from './Brand';
import { Icon } from './Icon';
import { Kept } from './Kept';

/** The head of every page. On the home page it lies in the dusk sky; `search` is the box of the other pages. */
export function SiteHeader({ search, isInSky }: { search?: ReactNode; isInSky: boolean }) {
  const t = useText('site');
  const language = useLanguage();
  const tone = isInSky ? 'absolute inset-x-0 top-0 z-10 text-white' : 'tumpal-below relative z-10 bg-card';
  return (
    <header className={tone}>
      <div className="wrap flex h-16 items-center gap-2 md:h-20">
        <Kept
          as="a"
          href={paths.home(language)}
          aria-label={t('brand')}
          className="me-auto flex min-h-11 items-center"
          of={Brand}
          facts={{}}
        />
        {search && <div className="mx-6 hidden w-full max-w-lg md:block">{search}</div>}
        <nav aria-label={t('nav.main')} className="flex items-center gap-1 text-[0.9375rem] font-semibold">
          <Kept as="div" className="contents" of={Ways} facts={{}} />
          <LanguageLink />
        </nav>
      </div>
    </header>
  );
}

function Ways() {
  const t = useText('site');
  const language = useLanguage();
  return (
    <>
      <a
        href={paths.stores(language)}
        className="hidden min-h-11 items-center px-2.5 hover:underline md:flex"
      >
        {t('nav.stores')}
      </a>
      <a
        href={paths.favourites(language)}
        className="flex min-h-11 min-w-11 items-center justify-center gap-1.5 md:px-2.5 md:hover:underline"
      >
        <Icon name="heart" className="size-5.5 md:hidden" />
        <span className="sr-only md:not-sr-only">{t('nav.favourites')}</span>
      </a>
      <BasketLink className="hidden min-h-11 items-center gap-1.5 px-2.5 hover:underline md:flex" />
    </>
  );
}

/** Not kept: it has the address in it, of which there is no end. */
function LanguageLink() {
  const t = useText('site');
  const { pathname, search } = useLocation();
  const other: paths.Language = useLanguage() === 'id' ? 'en' : 'id';
  return (
    <a
      href={paths.inLanguage(other, pathname) + search}
      hrefLang={other}
      lang={other}
      aria-label={t('nav.otherLanguage')}
      className="flex min-h-11 min-w-11 items-center justify-center rounded-full text-sm font-bold"
    >
      <span className="rounded-full border border-current/40 px-2.5 py-0.5">{other.toUpperCase()}</span>
    </a>
  );
}
