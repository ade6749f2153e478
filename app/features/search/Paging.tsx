import { written } from '~/i18n/Count';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import { MAX_LISTED } from './ListCount';
import * as ListPlace from './ListPlace';
import type { ListView } from './listView.server';

/** Links to the pages before and after; where a list ends before its products do, it says so. */
export function Paging({ view: { place, params, pages, total } }: { view: ListView }) {
  const t = useText('search');
  const language = useLanguage();
  if (pages <= 1) return null;
  const { hal } = params;
  const page = (number: number) => ListPlace.to(language, place, { ...params, hal: number });
  const link = 'button button-quiet button-small';
  return (
    <>
      {hal === pages && total > MAX_LISTED && (
        <p className="text-sm text-soft">{t('endsHere', { total: written(MAX_LISTED, language) })}</p>
      )}
      <nav aria-label={t('pages')} className="grid grid-cols-[1fr_auto_1fr] items-center gap-2">
        {hal > 1 ? (
          <a href={page(hal - 1)} rel="prev" className={`${link} justify-self-start`}>
            {t('previous')}
          </a>
        ) : (
          <span />
        )}
        <span className="text-center text-sm text-soft tabular-nums">
          {t('pageOf', { page: hal, pages })}
        </span>
        {hal < pages ? (
          <a href={page(hal + 1)} rel="next" className={`${link} justify-self-end`}>
            {t('next')}
          </a>
        ) : (
          <span />
        )}
      </nav>
    </>
  );
}
