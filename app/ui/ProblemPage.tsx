import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';

export type ProblemName = 'notFound' | 'forbidden' | 'closed' | 'invalid' | 'tooMany' | 'broken';

/** A page for what did not work: an empty stall at dusk, what happened, and the ways on. */
export function ProblemPage({ name, requestId }: { name: ProblemName; requestId?: string }) {
  const t = useText('site');
  const language = useLanguage();
  return (
    <div className="wrap py-8 md:py-14">
      <div className="card mx-auto max-w-2xl overflow-hidden">
        <div className="dusk h-44">
          <div className="ground ground-empty h-full" />
        </div>
        <div className="p-6 md:p-8">
          <h1 className="text-2xl md:text-3xl">{t(`problems.${name}.title`)}</h1>
          <p className="mt-3 text-soft">{t(`problems.${name}.what`)}</p>
          {requestId && <p className="mt-2 text-sm text-soft">{t('problems.number', { requestId })}</p>}
          <p className="mt-6 flex flex-wrap gap-3">
            <a href={paths.search(language)} className="button button-main">
              {t('problems.toSearch')}
            </a>
            <a href={paths.stores(language)} className="button button-quiet">
              {t('problems.toStores')}
            </a>
            <a href={paths.home(language)} className="button button-quiet">
              {t('problems.toHome')}
            </a>
          </p>
        </div>
      </div>
    </div>
  );
}
