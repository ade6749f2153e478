import { useLocation } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { BasketLink } from './BasketLink';
import { Icon, type IconName } from './Icon';
import { Kept } from './Kept';

const PLACE =
  'flex min-h-15 flex-col items-center justify-center gap-0.5 text-xs text-soft aria-[current]:font-bold aria-[current]:text-merah';

const PATHS = { home: paths.home, search: paths.search, store: paths.stores, basket: paths.basket } as const;
type Place = keyof typeof PATHS;

/** Where a thumb reaches: the four places of a shopper on a phone. */
export function BottomBar() {
  const t = useText('site');
  return (
    <Kept
      as="nav"
      aria-label={t('nav.places')}
      className="fixed inset-x-0 bottom-0 z-20 grid grid-cols-[1fr_1fr_1fr_1.35fr] border-t border-line bg-card pb-[env(safe-area-inset-bottom)] md:hidden"
      of={Places}
      facts={{ present: usePresent() }}
    />
  );
}

/** The one of the four that is being looked at, null on any other page. */
function usePresent(): Place | null {
  const { pathname } = useLocation();
  const language = useLanguage();
  const path = pathname.replace(/(.)\/$/, '$1');
  return (Object.keys(PATHS) as Place[]).find((place) => PATHS[place](language) === path) ?? null;
}

function Places({ present }: { present: Place | null }) {
  const t = useText('site');
  const language = useLanguage();
  const places: readonly (readonly [IconName & Place, string])[] = [
    ['home', t('nav.home')],
    ['search', t('nav.search')],
    ['store', t('nav.stores')],
  ];
  return (
    <>
      {places.map(([place, name]) => (
        <a
          key={place}
          href={PATHS[place](language)}
          aria-current={place === present ? 'page' : undefined}
          className={PLACE}
        >
          <Icon name={place} />
          {name}
        </a>
      ))}
      <BasketLink className={PLACE} isCurrent={present === 'basket'} />
    </>
  );
}
