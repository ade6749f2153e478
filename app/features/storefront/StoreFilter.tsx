import * as Category from '~/features/catalog/Category';
import * as Province from '~/features/catalog/Province';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import * as Island from './Island';
import * as StoreSearch from './StoreSearch';

type Props = { search: StoreSearch.StoreSearch };

/** Island groups to tap on; the provinces of the chosen one, and the kinds of goods in a plain GET form. */
export function StoreFilter({ search }: Props) {
  const t = useText('storefront');
  const language = useLanguage();
  const island = search.pulau ?? islandOf(search.provinsi);
  const to = (change: Partial<StoreSearch.StoreSearch>) =>
    StoreSearch.link(language, { ...search, provinsi: null, pulau: null, hal: 1, ...change });
  return (
    <div className="flex flex-col gap-3">
      <nav aria-label={t('stores.island')}>
        <ul className="chips">
          <ChipLink path={to({})} name={t('stores.all')} isCurrent={island === null} />
          {Island.ISLANDS.map((one) => (
            <ChipLink
              key={one.slug}
              path={to({ pulau: one.slug })}
              name={Island.nameOf(one, language)}
              isCurrent={one.slug === island}
            />
          ))}
        </ul>
      </nav>
      {island && <Provinces search={search} island={island} to={to} />}
      <CategoryForm search={search} />
    </div>
  );
}

type ProvincesProps = Props & { island: string; to: (change: Partial<StoreSearch.StoreSearch>) => string };

function Provinces({ search, island, to }: ProvincesProps) {
  const t = useText('storefront');
  const language = useLanguage();
  const codes = Island.find(island)?.codes ?? [];
  const provinces = codes.flatMap((code) => Province.find(code) ?? []);
  return (
    <nav aria-label={t('stores.province')}>
      <ul className="chips">
        {provinces.map(({ code, slug }) => (
          <ChipLink
            key={code}
            path={to({ provinsi: slug })}
            name={Province.nameOf(code, language)}
            isCurrent={slug === search.provinsi}
          />
        ))}
      </ul>
    </nav>
  );
}

function ChipLink({ path, name, isCurrent }: { path: string; name: string; isCurrent: boolean }) {
  return (
    <li>
      <a href={path} aria-current={isCurrent ? 'true' : undefined} className="chip whitespace-nowrap">
        {name}
      </a>
    </li>
  );
}

function CategoryForm({ search }: Props) {
  const t = useText('storefront');
  const language = useLanguage();
  return (
    <form action={paths.stores(language)} className="flex max-w-md items-end gap-2">
      {search.pulau && <input type="hidden" name="pulau" value={search.pulau} />}
      {search.provinsi && <input type="hidden" name="provinsi" value={search.provinsi} />}
      <label className="min-w-0 flex-1">
        <span className="mb-1 block text-sm text-soft">{t('stores.category')}</span>
        <select name="kategori" defaultValue={search.kategori ?? ''} className="field">
          <option value="">{t('stores.allCategories')}</option>
          {Category.all.map((category) => (
            <option key={category.slug} value={category.slug}>
              {category[language]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button button-quiet">
        {t('stores.show')}
      </button>
    </form>
  );
}

function islandOf(provinceSlug: string | null): string | null {
  const province = provinceSlug && Province.findBySlug(provinceSlug);
  if (!province) return null;
  return Island.ISLANDS.find(({ codes }) => codes.includes(province.code))?.slug ?? null;
}
