import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { Icon } from '~/ui/Icon';
import { SectionHead } from '~/ui/SectionHead';
import { CategoryTiles } from './CategoryTiles';
import { DuskHero, StoreCount } from './DuskHero';
import { FestivalCountdown } from './FestivalCountdown';
import type { HomeView } from './homeView.server';
import { PhaseLine } from './PhaseLine';
import { ProvinceMap } from './ProvinceMap';
import { StoreGrid } from './StoreCardLink';

type Props = { view: Extract<HomeView, { kind: 'countdown' | 'results' }> };

/** The home page before the festival opens (a countdown and who takes part) and after it closed (thanks). */
export function StoresHome({ view }: Props) {
  const t = useText('storefront');
  const language = useLanguage();
  const { kind, head, counts, stores } = view;
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  return (
    <>
      <DuskHero
        eyebrow={head.theme}
        title={t(`${kind}.title`, { name: head.name })}
        intro={
          <>
            <StoreCount stores={total} provinces={counts.length} /> {t(`${kind}.how`)}
          </>
        }
        hasSearch
      >
        {kind === 'countdown' ? <Reminder head={head} /> : null}
      </DuskHero>
      {kind === 'results' && (
        <p className="wrap mt-10 max-w-2xl text-lg">{t('results.thanks', { name: head.name })}</p>
      )}
      <section className="wrap mt-10">
        <SectionHead
          title={t(`${kind}.stores`)}
          all={{ label: t('stage.all'), path: paths.stores(language) }}
        />
        <StoreGrid cards={stores} />
      </section>
      <ProvinceMap counts={counts} />
      <CategoryTiles />
      <PhaseLine head={head} />
    </>
  );
}

/** The countdown to the opening, and the opening for the phone's own calendar. */
export function Reminder({ head }: { head: Parameters<typeof FestivalCountdown>[0]['head'] }) {
  const t = useText('storefront');
  const language = useLanguage();
  return (
    <>
      <FestivalCountdown head={head} />
      <p>
        <a href={paths.calendar(language)} className="button bg-lamp text-night">
          <Icon name="calendar" className="size-5" />
          {t('remind')}
        </a>
      </p>
    </>
  );
}
