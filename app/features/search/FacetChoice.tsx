import * as Category from '~/features/catalog/Category';
import * as Province from '~/features/catalog/Province';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as ListCount from './ListCount';
import * as ListPlace from './ListPlace';
import type { ListView } from './listView.server';

type Props = { view: ListView };
type Value = { slug: string; name: string };
/** Its button stays in sight. */
const LONG_LIST = 'max-h-[55svh] overflow-y-auto';

type Choice = { name: string; counts: Record<string, number>; chosen: readonly string[] };

/** The categories of a list with their counts; those that would leave it empty are left out. */
export function CategoryChoice({ view: { facets, params } }: Props) {
  const t = useText('search');
  const language = useLanguage();
  const choice: Choice = { name: 'kategori', counts: facets.kategori, chosen: params.kategori };
  const values = Category.all.map((category) => ({ slug: category.slug, name: category[language] }));
  const offered = values.filter(({ slug }) => isOffered(choice, slug));
  return offered.length === 0 ? (
    <p className="text-sm text-soft">{t('noFacets')}</p>
  ) : (
    <div className={LONG_LIST}>
      <Values legend={t('category')} isAlone values={offered} choice={choice} />
    </div>
  );
}

/** The provinces of a list with their counts, by island group; a group can be chosen whole. */
export function ProvinceChoice({ view }: Props) {
  const t = useText('search');
  const language = useLanguage();
  const { facets, params } = view;
  const choice: Choice = { name: 'provinsi', counts: facets.provinsi, chosen: params.provinsi };
  const groups = Province.islands.flatMap(({ name, codes }) => {
    const values = codes.flatMap((code) => {
      const slug = Province.find(code)?.slug;
      return slug !== undefined && isOffered(choice, slug)
        ? [{ slug, name: Province.nameOf(code, language) }]
        : [];
    });
    return values.length === 0 ? [] : [{ island: name as Island, values }];
  });
  if (groups.length === 0) return <p className="text-sm text-soft">{t('noFacets')}</p>;
  return (
    <div className={`grid gap-4 sm:grid-cols-2 lg:grid-cols-4 ${LONG_LIST}`}>
      {groups.map(({ island, values }) => (
        <div key={island} className="relative min-w-0">
          <Values legend={t(`islands.${island}`)} values={values} choice={choice} />
          <WholeIsland view={view} name={t(`islands.${island}`)} slugs={values.map(({ slug }) => slug)} />
        </div>
      ))}
    </div>
  );
}

type WholeProps = Props & { name: string; slugs: readonly string[] };

/** The list with every province of a group chosen, beside what is chosen elsewhere. */
function WholeIsland({ view: { place, params }, name, slugs }: WholeProps) {
  const t = useText('search');
  const language = useLanguage();
  if (slugs.length < 2 || slugs.every((slug) => params.provinsi.includes(slug))) return null;
  const provinsi = [...new Set([...params.provinsi, ...slugs])];
  return (
    <a
      href={ListPlace.to(language, place, { ...params, provinsi, hal: 1 })}
      aria-label={t('allOfIslandLabel', { island: name })}
      className="link absolute end-2 top-0 inline-flex min-h-11 items-center text-sm"
    >
      {t('allOfIsland')}
    </a>
  );
}

type Island = 'Sumatra' | 'Jawa' | 'Bali & Nusa Tenggara' | 'Kalimantan' | 'Sulawesi' | 'Maluku' | 'Papua';

const isOffered = ({ counts, chosen }: Choice, slug: string) =>
  (counts[slug] ?? 0) > 0 || chosen.includes(slug);

type ValuesProps = { legend: string; isAlone?: boolean; values: readonly Value[]; choice: Choice };

/** Alone in its panel, a group takes its whole width and needs no visible name. */
function Values({ legend, isAlone = false, values, choice }: ValuesProps) {
  const language = useLanguage();
  return (
    <fieldset className="min-w-0 border-0">
      <legend className={isAlone ? 'sr-only' : 'flex min-h-11 items-center text-sm font-bold'}>
        {legend}
      </legend>
      <ul className={isAlone ? 'grid gap-x-6 sm:grid-cols-2 lg:grid-cols-4' : 'pe-2'}>
        {values.map(({ slug, name }) => (
          <li key={slug}>
            <label className="flex min-h-11 cursor-pointer items-center gap-2.5 text-sm">
              <input
                type="checkbox"
                name={choice.name}
                value={slug}
                defaultChecked={choice.chosen.includes(slug)}
                className="size-5 flex-none accent-merah"
              />
              {name}
              <span className="ml-auto text-soft tabular-nums">
                {ListCount.shown(choice.counts[slug] ?? 0, language)}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
