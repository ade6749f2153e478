import { ProductGrid } from '~/features/catalog/ProductGrid';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { Kept } from '~/ui/Kept';
import { SectionHead } from '~/ui/SectionHead';
import { CategoryTiles } from './CategoryTiles';
import { DuskHero, StoreCount } from './DuskHero';
import { FestivalCountdown } from './FestivalCountdown';
import type { HomeView } from './homeView.server';
import { LatelySeen } from './LatelySeen';
import { PhaseLine } from './PhaseLine';
import { ProvinceMap } from './ProvinceMap';
import { StoreRail } from './StoreCardLink';

type View = Extract<HomeView, { kind: 'stage' }>;

/** The home page while the festival is open. */
export function StageHome({ view }: { view: View }) {
  const t = useText('storefront');
  const { head, counts, stage, stageProducts, offers, seldom } = view;
  const { isLastHours } = head;
  const stores = counts.reduce((sum, [, count]) => sum + count, 0);
  return (
    <>
      <DuskHero
        eyebrow={head.theme}
        title={head.name}
        intro={
          <>
            <StoreCount stores={stores} provinces={counts.length} /> {t('hero.how')}
          </>
        }
        hasSearch
      >
        <FestivalCountdown head={head} />
      </DuskHero>
      {stage.length + stageProducts.length > 0 && (
        <Kept as="section" className="wrap mt-10" of={Stage} facts={{ stage, stageProducts }} />
      )}
      <ProvinceMap counts={counts} />
      <CategoryTiles />
      {offers.length > 0 && (
        <Kept as="section" className="wrap mt-12" of={Offers} facts={{ offers, isLastHours }} />
      )}
      {seldom.length > 0 && <Kept as="section" className="wrap mt-12" of={Seldom} facts={{ seldom }} />}
      <LatelySeen />
      <PhaseLine head={head} />
    </>
  );
}

function useAllStores() {
  const t = useText('storefront');
  return { label: t('stage.all'), path: paths.stores(useLanguage()) };
}

function Stage({ stage, stageProducts }: Pick<View, 'stage' | 'stageProducts'>) {
  const t = useText('storefront');
  return (
    <>
      <SectionHead title={t('stage.title')} all={useAllStores()} />
      {stage.length > 0 && <StoreRail cards={stage} />}
      {stageProducts.length > 0 && <ProductGrid cards={stageProducts} isFirst={false} />}
    </>
  );
}

function Offers({ offers, isLastHours }: Pick<View, 'offers'> & { isLastHours: boolean }) {
  const t = useText('storefront');
  return (
    <>
      <SectionHead
        title={t(isLastHours ? 'offers.lastHours' : 'offers.title')}
        all={{ label: t('offers.all'), path: paths.search(useLanguage()) }}
      />
      <ProductGrid cards={offers} isFirst={false} />
    </>
  );
}

function Seldom({ seldom }: Pick<View, 'seldom'>) {
  const t = useText('storefront');
  return (
    <>
      <SectionHead title={t('seldom.title')} all={useAllStores()} />
      <p className="-mt-3 mb-4 text-soft">{t('seldom.why')}</p>
      <StoreRail cards={seldom} />
    </>
  );
}
