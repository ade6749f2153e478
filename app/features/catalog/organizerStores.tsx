import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import * as Moment from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { EmptyState } from '~/ui/EmptyState';
import { ownHeaders } from '~/ui/ownHeaders';
import { PanelPage } from '~/ui/panel/PanelPage';
import { panelMeta } from '~/ui/panel/panelMeta';
import { type OrganizerStoresPage, organizerStoresPage } from './approval/organizerStores.server';
import * as Category from './Category';
import * as Province from './Province';

export const handle = { hydrate: true, panel: 'organizer' };
export const meta = panelMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => organizerStoresPage(args.context.services, args);

export default function OrganizerStoresView() {
  const t = useText('approval');
  const language = useLanguage();
  const page = useLoaderData() as OrganizerStoresPage;
  const { title, stores, state, text, nextAfter } = page;
  return (
    <PanelPage title={title} lead={t('stores.lead')}>
      <Tabs page={page} />
      <Form role="search" className="flex gap-2">
        <input type="hidden" name="status" value={state} />
        <label htmlFor="cari-toko" className="sr-only">
          {t('stores.find')}
        </label>
        <input
          id="cari-toko"
          type="search"
          name="q"
          defaultValue={text}
          placeholder={t('stores.find')}
          className="field"
        />
        <button type="submit" className="button button-quiet shrink-0">
          {t('find')}
        </button>
      </Form>
      {stores.length === 0 ? (
        <EmptyState icon="store" title={t(`stores.none.${state}`)}>
          <p>{t('stores.noneHint')}</p>
        </EmptyState>
      ) : (
        <ul className="space-y-3">
          {stores.map((store) => (
            <StoreItem key={store.id} store={store} />
          ))}
        </ul>
      )}
      {nextAfter !== null && (
        <Link
          to={paths.organizerStores(language, { status: state, q: text, setelah: String(nextAfter) })}
          className="button button-quiet"
        >
          {t('next')}
        </Link>
      )}
    </PanelPage>
  );
}

function Tabs({ page }: { page: OrganizerStoresPage }) {
  const t = useText('approval');
  const language = useLanguage();
  return (
    <nav aria-label={t('states')} className="flex flex-wrap gap-2">
      {page.tabs.map(({ name, count }) => (
        <Link
          key={name}
          to={paths.organizerStores(language, { status: name, q: page.text })}
          aria-current={name === page.state ? 'page' : undefined}
          className="chip"
        >
          {t(`state.${name}`)} <span className="tabular-nums">({count})</span>
        </Link>
      ))}
    </nav>
  );
}

function StoreItem({ store }: { store: OrganizerStoresPage['stores'][number] }) {
  const t = useText('approval');
  const language = useLanguage();
  return (
    <li className="card p-4">
      <Link to={paths.organizerStore(language, store.id)} className="block">
        <span className="font-display text-lg font-bold">{store.name}</span>
        <span className="block text-soft">
          {store.ownerName} · {store.regency}, {Province.nameOf(store.provinceCode, language)} ·{' '}
          {Category.nameOf(store.categorySlug, language)}
        </span>
        <span className="mt-1 block text-sm text-soft">
          {t('stores.since', { date: Moment.dayMonthYear(store.updatedAt, language) })}
        </span>
      </Link>
    </li>
  );
}
