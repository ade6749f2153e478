import { useLocation } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { BasketLink } from './BasketLink';
import { Icon, type IconName } from './Icon';

const PLACE =
  'flex min-h-15 flex-col items-center justify-center gap-0.5 text-xs text-soft aria-[current]:font-bold aria-[current]:text-merah';

/** Where a thumb reaches: the four places of a shopper on a phone. */
export function BottomBar() {
  const t = useText('site');
  const language = useLanguage();
  const { pathname } = useLocation();
  const places: readonly (readonly [IconName, string, string])[] = [
    ['home', t('nav.home'), paths.home(language)],
    ['search', t('nav.search'), paths.search(language)],
    ['store', t('nav.stores'), paths.stores(language)],
  ];
  return (
    <nav
      aria-label={t('nav.places')}
      className="fixed inset-x-0 bottom-0 z-20 grid grid-cols-[1fr_1fr_1fr_1.35fr] border-t border-line bg-card pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {places.map(([icon, name, path]) => (
        <a key={icon} href={path} aria-current={isAt(pathname, path) ? 'page' : undefined} className={PLACE}>
          <Icon name={icon} />
          {name}
        </a>
      ))}
      <BasketLink className={PLACE} isCurrent={isAt(pathname, paths.basket(language))} />
    </nav>
  );
}

const isAt = (pathname: string, path: string) => pathname.replace(/(.)\/$/, '$1') === path;
