import { useText } from '~/i18n/useText';
import { DuskHero } from './DuskHero';
import type { HomeView } from './homeView.server';
import { PhaseLine } from './PhaseLine';
import { Reminder } from './StoresHome';

/** The home page while the stores are still getting ready. */
export function SoonHome({ view }: { view: Extract<HomeView, { kind: 'soon' }> }) {
  const t = useText('storefront');
  const { head } = view;
  return (
    <>
      <DuskHero eyebrow={t('soon.eyebrow')} title={head.name} intro={head.theme || t('home.description')}>
        <Reminder head={head} />
      </DuskHero>
      {head.story && <p className="wrap mt-10 max-w-2xl text-lg">{head.story}</p>}
      <PhaseLine head={head} />
    </>
  );
}
