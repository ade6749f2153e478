import type { ReactNode } from 'react';
import { SearchBox } from '~/features/search/SearchBox';
import { written } from '~/i18n/Count';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { Kept } from '~/ui/Kept';

type Props = {
  eyebrow?: ReactNode;
  title: string;
  intro: ReactNode;
  children?: ReactNode;
  hasSearch?: boolean;
};

/** The festival ground at dusk: what the festival is called, how long it lasts, and below it the search box. */
export function DuskHero({ eyebrow, title, intro, children, hasSearch = false }: Props) {
  const language = useLanguage();
  return (
    <section className="relative">
      <div className="dusk relative overflow-hidden text-white">
        <div className="moon absolute end-7 bottom-26 size-14 md:end-[16%] md:top-36 md:bottom-auto md:size-40" />
        <div className="clouds absolute inset-x-0 top-0 h-72" />
        <div className="wrap relative flex flex-col gap-3 pt-20 pb-40 md:pt-28 md:pb-60">
          {eyebrow && <p className="text-sm font-semibold text-lamp">{eyebrow}</p>}
          <h1 className="max-w-2xl text-[2rem] leading-[1.08] font-extrabold md:text-6xl">{title}</h1>
          <p className="max-w-md text-white/90 md:text-lg">{intro}</p>
          {children}
        </div>
        <div className="ground absolute inset-x-0 bottom-0 h-36 md:h-60" />
        <div className="lights glows absolute inset-x-0 bottom-0 h-36 md:h-60" />
      </div>
      {hasSearch && (
        <div className="wrap relative -mt-8">
          <search className="mx-auto block max-w-3xl rounded-2xl shadow-lift">
            <Kept as="form" action={paths.search(language)} of={SearchBox} facts={{}} />
          </search>
        </div>
      )}
    </section>
  );
}

type Counted = { stores: number; provinces: number };

/** `400 toko dari 38 provinsi` */
export const StoreCount = (counted: Counted) => <Kept as="span" of={CountedStores} facts={counted} />;

function CountedStores({ stores, provinces }: Counted) {
  const t = useText('storefront');
  const total = written(stores, useLanguage());
  return <>{t('hero.stores', { count: stores, total, provinces })}</>;
}
