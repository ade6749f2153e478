import type { ReactNode } from 'react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as ListPlace from './ListPlace';
import type { ListView } from './listView.server';

type Props = { view: ListView };

/** What a reader should know of how the list came about: a repaired query, too few matches, a simpler search. */
export function ListNotes({ view }: Props) {
  const t = useText('search');
  return (
    <>
      <SpellingNote view={view} />
      {view.isPartial && view.cards.length > 0 && <Note>{t('partial')}</Note>}
      {view.degraded && <Note>{t('degraded')}</Note>}
    </>
  );
}

const Note = ({ children }: { children: ReactNode }) => <p className="text-sm text-soft">{children}</p>;

/** What was looked for in place of the words that were typed, with the way to just those. */
function SpellingNote({ view: { place, params, repairedText } }: Props) {
  const t = useText('search');
  const language = useLanguage();
  if (repairedText === null) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-3">
      {t('repaired', { text: repairedText })}{' '}
      <a
        href={ListPlace.to(language, place, { ...params, isExact: true, hal: 1 })}
        className="link inline-block py-2.5"
      >
        {t('exactLink', { text: params.q })}
      </a>
    </p>
  );
}
