import { Form, Link, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { PanelFacts } from '~/features/accounts/PanelFacts';
import * as Moment from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { Brand } from '~/ui/Brand';
import { Icon } from '~/ui/Icon';
import { SkipLink } from '~/ui/SkipLink';
import { isAt, PLACES, type Place } from './places';

type Props = { kind: 'seller' | 'organizer'; panel: PanelFacts; children: ReactNode };

/** The frame of every page of a panel: whose it is, where one can go, and who acts for whom. */
export function PanelFrame({ kind, panel, children }: Props) {
  const isOwner = panel.store?.role === 'owner';
  const places = PLACES[kind].filter(({ isForOwner }) => isOwner || !isForOwner);
  return (
    <>
      <SkipLink />
      <PanelHeader kind={kind} panel={panel} places={places} />
      {panel.acting && <ActingBar panel={panel} acting={panel.acting} />}
      <main id="isi" tabIndex={-1} className="min-h-svh pb-20 outline-none md:pb-8">
        {children}
      </main>
      <PanelBar places={places.filter(({ isInBar }) => isInBar)} />
    </>
  );
}

function PanelHeader({ kind, panel, places }: Omit<Props, 'children'> & { places: readonly Place[] }) {
  const t = useText('panel');
  const language = useLanguage();
  const home = kind === 'seller' ? paths.seller(language) : paths.organizer(language);
  return (
    <header className="border-b border-line bg-card">
      <div className="wrap flex min-h-16 max-w-5xl flex-wrap items-center gap-x-4 gap-y-1 py-2">
        <a href={home} className="flex min-h-11 items-center" aria-label={t(`home.${kind}`)}>
          <Brand />
        </a>
        <p className="min-w-0 flex-1 truncate font-semibold">
          {kind === 'seller' ? panel.store?.name : t('organizers')}
        </p>
        <StoreChoice panel={panel} />
        <a href={paths.account(language)} className="link flex min-h-11 items-center px-1 text-sm">
          {t('account')}
        </a>
        <Form method="post" action={paths.signOut(language)} reloadDocument>
          <input type="hidden" name="intent" value="leave" />
          <button type="submit" className="link min-h-11 px-1 text-sm">
            {t('signOut')}
          </button>
        </Form>
      </div>
      <nav aria-label={t('places')} className="wrap max-w-5xl overflow-x-auto">
        <ul className="flex gap-1">
          {places.map((place) => (
            <li key={place.name}>
              <PlaceLink
                place={place}
                className="flex min-h-11 items-center border-b-2 border-transparent px-3 text-[0.9375rem] whitespace-nowrap text-soft aria-[current]:border-merah aria-[current]:font-bold aria-[current]:text-ink"
              />
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** Of whoever belongs to several stores: which one's panel is open. */
function StoreChoice({ panel }: { panel: PanelFacts }) {
  const t = useText('panel');
  const language = useLanguage();
  if (panel.stores.length < 2) return null;
  return (
    <Form method="post" action={paths.seller(language)} className="flex items-center gap-2">
      <input type="hidden" name="intent" value="choose" />
      <label htmlFor="toko-panel" className="sr-only">
        {t('chooseStore')}
      </label>
      <select
        id="toko-panel"
        name="store"
        defaultValue={panel.stores.find(({ isOpen }) => isOpen)?.id}
        className="field min-h-11 w-44 py-1"
      >
        {panel.stores.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit" className="button button-quiet button-small">
        {t('open')}
      </button>
    </Form>
  );
}

function ActingBar({ panel, acting }: { panel: PanelFacts; acting: NonNullable<PanelFacts['acting']> }) {
  const t = useText('panel');
  const language = useLanguage();
  return (
    <div role="status" className="border-b-2 border-gold bg-gold-ground py-2 font-semibold text-gold">
      <div className="wrap flex max-w-5xl flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="min-w-0 flex-1 basis-72">
          {t('acting', {
            store: panel.store?.name,
            until: Moment.clockTime(acting.untilAt, language),
            reason: acting.reason,
          })}
        </p>
        <Form method="post" action={paths.actingEnd(language)}>
          <input type="hidden" name="intent" value="stop" />
          <button type="submit" className="button button-quiet button-small">
            {t('actingEnd')}
          </button>
        </Form>
      </div>
    </div>
  );
}

function PanelBar({ places }: { places: readonly Place[] }) {
  const t = useText('panel');
  return (
    <nav
      aria-label={t('bar')}
      className="fixed inset-x-0 bottom-0 z-20 grid auto-cols-fr grid-flow-col border-t border-line bg-card pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {places.map((place) => (
        <PlaceLink
          key={place.name}
          place={place}
          hasIcon
          className="flex min-h-15 flex-col items-center justify-center gap-0.5 text-xs text-soft aria-[current]:font-bold aria-[current]:text-merah"
        />
      ))}
    </nav>
  );
}

function PlaceLink({
  place,
  className,
  hasIcon = false,
}: {
  place: Place;
  className: string;
  hasIcon?: boolean;
}) {
  const t = useText('panel');
  const { pathname } = useLocation();
  const path = place.path(useLanguage());
  return (
    <Link to={path} aria-current={isAt(pathname, path, place) ? 'page' : undefined} className={className}>
      {hasIcon && <Icon name={place.icon} />}
      {t(`to.${place.name}`)}
    </Link>
  );
}
