import { Form, Link } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import type { Asked } from './sellerFestival.server';

const VIEWS = ['semua', 'harga', 'nominasi'] as const satisfies readonly Asked['view'][];

/** Which products are listed, and a search among them; all of it lives in the address. */
export function FestivalFilters({ asked }: { asked: Asked }) {
  const t = useText('curation');
  const language = useLanguage();
  return (
    <div className="space-y-3">
      <nav aria-label={t('festival.views')} className="flex flex-wrap gap-2">
        {VIEWS.map((view) => (
          <Link
            key={view}
            to={paths.sellerFestival(language, { lihat: view, q: asked.text })}
            aria-current={view === asked.view ? 'page' : undefined}
            className="chip"
          >
            {t(`festival.view.${view}`)}
          </Link>
        ))}
      </nav>
      <Form role="search" className="flex gap-2" action={paths.sellerFestival(language)}>
        <input type="hidden" name="lihat" value={asked.view} />
        <label htmlFor="cari-produk" className="sr-only">
          {t('festival.find')}
        </label>
        <input
          id="cari-produk"
          type="search"
          name="q"
          defaultValue={asked.text}
          placeholder={t('festival.find')}
          maxLength={100}
          className="field"
        />
        <button type="submit" className="button button-quiet shrink-0">
          {t('find')}
        </button>
      </Form>
    </div>
  );
}
