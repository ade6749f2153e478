import { useLocation } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { Brand } from './Brand';
import { Kept } from './Kept';
import { useSite } from './useSite';

/** The foot of every page: ways on, notices and the switch to light pages. */
export function SiteFooter() {
  return (
    <footer className="tumpal-above mt-16 bg-card pb-24 md:pb-8">
      <Kept
        as="div"
        className="wrap flex flex-col gap-6 pt-8 md:flex-row md:items-start md:justify-between"
        of={Ways}
        facts={{}}
      />
      <div className="wrap mt-4">
        <ModeSwitch />
      </div>
    </footer>
  );
}

function Ways() {
  const t = useText('site');
  const language = useLanguage();
  const ways = [
    [t('nav.stores'), paths.stores(language)],
    [t('nav.favourites'), paths.favourites(language)],
    [t('nav.myOrders'), paths.myOrders(language)],
    [t('nav.join'), paths.join(language)],
    [t('nav.about'), paths.about(language)],
    [t('nav.privacy'), paths.privacy(language)],
    [t('nav.terms'), paths.terms(language)],
  ] as const;
  return (
    <>
      <div className="max-w-sm">
        <Brand />
        <p className="mt-3 text-sm text-soft">{t('footer.promise')}</p>
      </div>
      <nav
        aria-label={t('footer.label')}
        className="grid grid-cols-2 gap-x-8 text-[0.9375rem] sm:grid-cols-3"
      >
        {ways.map(([name, path]) => (
          <a key={path} href={path} className="flex min-h-11 items-center hover:underline">
            {name}
          </a>
        ))}
      </nav>
    </>
  );
}

function ModeSwitch() {
  const t = useText('site');
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const { isLite } = useSite();
  const back = pathname + search;
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-sm text-soft">
      <span>{t(isLite ? 'footer.isLite' : 'footer.isFull')}</span>
      <a
        className="link flex min-h-11 items-center"
        rel="nofollow"
        href={paths.mode(language, !isLite, back)}
      >
        {t(isLite ? 'footer.toFull' : 'footer.toLite')}
      </a>
    </p>
  );
}
