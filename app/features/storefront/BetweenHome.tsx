import { dayMonthYear, fullDate } from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { SectionHead } from '~/ui/SectionHead';
import { DuskHero } from './DuskHero';
import type { HomeView } from './homeView.server';

type View = Extract<HomeView, { kind: 'between' }>;

/** The home page when no festival is on: what comes next, and those that were. */
export function BetweenHome({ view }: { view: View }) {
  const t = useText('storefront');
  const language = useLanguage();
  const { past, coming } = view;
  const opensAt = coming?.opensAt ?? null;
  const intro =
    coming && opensAt !== null
      ? t('between.coming', { name: coming.name, day: fullDate(opensAt, language) })
      : t('between.none');
  return (
    <>
      <DuskHero title={t('home.betweenTitle')} intro={intro} />
      {past.length > 0 && (
        <section className="wrap mt-10">
          <SectionHead title={t('between.archive')} />
          <ul className="grid gap-3 md:grid-cols-3">
            {past.map((festival) => (
              <li key={festival.slug}>
                <PastFestival festival={festival} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function PastFestival({ festival }: { festival: View['past'][number] }) {
  const t = useText('festival');
  const language = useLanguage();
  const { slug, name, opensAt, closesAt } = festival;
  return (
    <a href={paths.festival(language, slug)} className="card lifts group block overflow-hidden">
      <span className="dusk block h-28">
        <span className="ground ground-empty block h-full" />
      </span>
      <span className="block p-4">
        <span className="font-display text-lg font-bold group-hover:underline">{name}</span>
        {opensAt !== null && closesAt !== null && (
          <span className="block text-sm text-soft">
            {t('dates', {
              from: dayMonthYear(opensAt, language),
              until: dayMonthYear(closesAt - 1, language),
            })}
          </span>
        )}
      </span>
    </a>
  );
}
