import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import * as Moment from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import { ownHeaders } from '~/ui/ownHeaders';
import { PanelPage } from '~/ui/panel/PanelPage';
import { panelMeta } from '~/ui/panel/panelMeta';
import { type SellerRecordPage, sellerRecordPage } from './sellerRecord.server';

export const handle = { hydrate: true, panel: 'seller' };
export const meta = panelMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => sellerRecordPage(args.context.services, args);

type Acting = SellerRecordPage['actings'][number];

export default function SellerRecordView() {
  const t = useText('accounts');
  const { title, actings } = useLoaderData() as SellerRecordPage;
  return (
    <PanelPage title={title} lead={t('record.lead')}>
      {actings.length === 0 && <p className="card p-4 text-soft">{t('record.empty')}</p>}
      {actings.map((acting) => (
        <ActingCard key={acting.id} acting={acting} />
      ))}
    </PanelPage>
  );
}

function ActingCard({ acting }: { acting: Acting }) {
  const t = useText('accounts');
  const language = useLanguage();
  const { name, reason, startedAt, endsAt, isOpen, acts } = acting;
  const span = {
    day: Moment.weekdayDate(startedAt, language),
    from: Moment.clockTime(startedAt, language),
    until: Moment.clockTime(endsAt, language),
  };
  return (
    <section className="card p-4 md:p-6">
      <h2 className="text-lg">{name || t('record.nameless')}</h2>
      <p className="text-soft">{t(isOpen ? 'record.open' : 'record.span', span)}</p>
      <p className="mt-2">{t('record.reason', { reason })}</p>
      {acts.length === 0 ? (
        <p className="mt-2 text-soft">{t('record.nothing')}</p>
      ) : (
        <ul className="mt-2 space-y-1">
          {acts.map(({ id, page, intent, at }) => (
            <li key={id}>
              <span className="text-sm text-soft">{Moment.clockTime(at, language)}</span>{' '}
              {t('record.act', { page: actName(t, 'pages', page), intent: actName(t, 'intents', intent) })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The words for what was done; a thing that has none is called by its own name rather than left out. */
function actName(t: ReturnType<typeof useText<'accounts'>>, kind: 'pages' | 'intents', name: string): string {
  const say = t as unknown as (key: string, options: { defaultValue: string }) => string;
  return say(`record.${kind}.${name}`, { defaultValue: name });
}
