import { ProductGrid } from '~/features/catalog/ProductGrid';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { SectionHead } from '~/ui/SectionHead';
import { CategoryTiles } from './CategoryTiles';
import { DuskHero, useStoreCount } from './DuskHero';
import { FestivalCountdown } from './FestivalCountdown';
import type { HomeView } from './homeView.server';
import { LatelySeen } from './LatelySeen';
import { PhaseLine } from './PhaseLine';
import { ProvinceMap } from './ProvinceMap';
import { StoreRail } from './StoreCardLink';

type Props = { view: Extract<HomeView, { kind: 'stage' }> };

/** The home page while the festival is open. */
export function StageHome({ view }: Props) {
  const t = useText('storefront');
  const language = useLanguage();
  const { head, counts, stage, stageProducts, offers, seldom } = view;
  const stores = counts.reduce((sum, [, count]) => sum + count, 0);
  const allStores = { label: t('stage.all'), path: paths.stores(language) };
  return (
    <>
      <DuskHero
        eyebrow={head.theme}
        title={head.name}
        intro={`${useStoreCount(stores, counts.length)} ${t('hero.how')}`}
        hasSearch
      >
        <FestivalCountdown head={head} />
      </DuskHero>
      {stage.length + stageProducts.length > 0 && (
        <section className="wrap mt-10">
          <SectionHead title={t('stage.title')} all={allStores} />
          {stage.length > 0 && <StoreRail cards={stage} />}
          {stageProducts.length > 0 && <ProductGrid cards={stageProducts} isFirst={false} />}
        </section>
      )}
      <ProvinceMap counts={counts} />
      <CategoryTiles />
      {offers.length > 0 && (
        <section className="wrap mt-12">
          <SectionHead
            title={t(head.isLastHours ? 'offers.lastHours' : 'offers.title')}
            all={{ label: t('offers.all'), path: paths.search(language) }}
          />
          <ProductGrid cards={offers} isFirst={false} />
        </section>
      )}
      {seldom.length > 0 && (
        <section className="wrap mt-12">
          <SectionHead title={t('seldom.title')} all={allStores} />
          <p className="-mt-3 mb-4 text-soft">{t('seldom.why')}</p>
          <StoreRail cards={seldom} />
        </section>
      )}
      <LatelySeen />
      <PhaseLine head={head} />
    </>
  );
}
