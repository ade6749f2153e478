import * as Category from '~/features/catalog/Category';
import * as Province from '~/features/catalog/Province';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import type { ListView } from './listView.server';

type Props = { view: ListView };
type Value = { slug: string; name: string };
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
    <Values legend={t('category')} isAlone values={offered} choice={choice} />
  );
}

/** The provinces of a list with their counts, by island group. */
export function ProvinceChoice({ view: { facets, params } }: Props) {
  const t = useText('search');
  const language = useLanguage();
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
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      {groups.map(({ island, values }) => (
        <Values key={island} legend={t(`islands.${island}`)} values={values} choice={choice} />
      ))}
    </div>
  );
}

type Island = 'Sumatra' | 'Jawa' | 'Bali & Nusa Tenggara' | 'Kalimantan' | 'Sulawesi' | 'Maluku' | 'Papua';

const isOffered = ({ counts, chosen }: Choice, slug: string) =>
  (counts[slug] ?? 0) > 0 || chosen.includes(slug);

type ValuesProps = { legend: string; isAlone?: boolean; values: readonly Value[]; choice: Choice };

/** Alone in its panel, a group takes its whole width and needs no visible name. */
function Values({ legend, isAlone = false, values, choice }: ValuesProps) {
  return (
    <fieldset className="min-w-0 border-0">
      <legend className={isAlone ? 'sr-only' : 'mb-1 text-sm font-bold'}>{legend}</legend>
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
              <span className="ml-auto text-soft tabular-nums">{choice.counts[slug] ?? 0}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
