import { useText } from '~/i18n/useText';
import { MAX_QUERY_LENGTH } from './searchParams';

/**
 * The search field with its button, to stand inside a GET form that leads to a list. The custom element around
 * the field offers suggestions where there is JavaScript.
 */
export function SearchBox({ q = '' }: { q?: string }) {
  const t = useText('search');
  return (
    <div className="relative flex items-stretch gap-1.5 rounded-2xl border border-line bg-card p-1.5 shadow-sm focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-merah">
      <search-suggestions
        class="min-w-0 flex-1"
        data-label={t('suggest.label')}
        data-queries={t('suggest.queries')}
        data-products={t('suggest.products')}
        data-stores={t('suggest.stores')}
        data-count={t('suggest.count')}
        data-none={t('suggest.none')}
      >
        <input
          type="search"
          name="q"
          defaultValue={q}
          maxLength={MAX_QUERY_LENGTH}
          aria-label={t('searchLabel')}
          placeholder={t('searchPlaceholder')}
          autoComplete="off"
          enterKeyHint="search"
          className="h-11 w-full min-w-0 border-0 bg-transparent px-3 text-base text-ink outline-none placeholder:text-soft"
        />
      </search-suggestions>
      <button type="submit" className="h-11 rounded-xl bg-merah px-5 font-bold text-on-merah">
        {t('searchButton')}
      </button>
    </div>
  );
}
