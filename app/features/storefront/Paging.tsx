import { useText } from '~/i18n/useText';

type Props = { page: number; pages: number; linkOf: (page: number) => string };

/** The way to the pages before and after. Nothing where there is one page only. */
export function Paging({ page, pages, linkOf }: Props) {
  const t = useText('storefront');
  if (pages <= 1) return null;
  return (
    <nav aria-label={t('paging.label')} className="mt-6 grid grid-cols-[1fr_auto_1fr] items-center gap-2">
      {page > 1 ? (
        <a href={linkOf(page - 1)} rel="prev" className="button button-quiet button-small justify-self-start">
          {t('paging.previous')}
        </a>
      ) : (
        <span />
      )}
      <span className="text-center text-sm text-soft tabular-nums">
        {t('paging.pageOf', { page, pages })}
      </span>
      {page < pages && (
        <a href={linkOf(page + 1)} rel="next" className="button button-quiet button-small justify-self-end">
          {t('paging.next')}
        </a>
      )}
    </nav>
  );
}
