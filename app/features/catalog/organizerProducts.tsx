import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import * as Count from '~/i18n/Count';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { EmptyState } from '~/ui/EmptyState';
import { ownHeaders } from '~/ui/ownHeaders';
import { Notice } from '~/ui/panel/Notice';
import { PanelPage } from '~/ui/panel/PanelPage';
import { panelMeta } from '~/ui/panel/panelMeta';
import { OrganizerProductsForm } from './approval/OrganizerProductsForm';
import {
  type OrganizerProductsPage,
  organizerProductsAction,
  organizerProductsPage,
  type ProductsAnswer,
} from './approval/organizerProducts.server';

export const handle = { hydrate: true, panel: 'organizer' };
export const meta = panelMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => organizerProductsPage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => organizerProductsAction(args.context.services, args);

export default function OrganizerProductsView() {
  const t = useText('curation');
  const language = useLanguage();
  const page = useLoaderData() as OrganizerProductsPage;
  const answer = useActionData() as ProductsAnswer | undefined;
  const { title, state, text, checksFirst, products, nextAfter, done } = page;
  return (
    <PanelPage title={title} lead={t(checksFirst ? 'products.leadFirst' : 'products.leadLater')}>
      {answer && <Notice tone="bad">{t(`problems.${answer.problem}`)}</Notice>}
      {done && (
        <Notice tone={done.missed > 0 ? 'warning' : 'good'}>
          {t(`products.done.${done.to}`, { count: done.count })}{' '}
          {done.missed > 0 && t('products.missed', { count: done.missed })}
        </Notice>
      )}
      <Tabs page={page} />
      <Search state={state} text={text} />
      {products.length === 0 ? (
        <EmptyState icon="check" title={t(`products.none.${state}`)}>
          <p>{t('products.noneHint')}</p>
        </EmptyState>
      ) : (
        <OrganizerProductsForm page={page} answer={answer} />
      )}
      {nextAfter !== null && (
        <Link
          to={paths.organizerProducts(language, { status: state, q: text, setelah: String(nextAfter) })}
          className="button button-quiet"
          rel="next"
        >
          {t('next')}
        </Link>
      )}
    </PanelPage>
  );
}

function Search({ state, text }: { state: string; text: string }) {
  const t = useText('curation');
  return (
    <Form role="search" className="flex gap-2" action={paths.organizerProducts(useLanguage())}>
      <input type="hidden" name="status" value={state} />
      <label htmlFor="cari-produk" className="sr-only">
        {t('products.find')}
      </label>
      <input
        id="cari-produk"
        type="search"
        name="q"
        defaultValue={text}
        placeholder={t('products.find')}
        maxLength={100}
        className="field"
      />
      <button type="submit" className="button button-quiet shrink-0">
        {t('find')}
      </button>
    </Form>
  );
}

function Tabs({ page }: { page: OrganizerProductsPage }) {
  const t = useText('curation');
  const language = useLanguage();
  return (
    <nav aria-label={t('products.states')} className="flex flex-wrap gap-2">
      {page.tabs.map(({ name, count }) => (
        <Link
          key={name}
          to={paths.organizerProducts(language, { status: name, q: page.text })}
          aria-current={name === page.state ? 'page' : undefined}
          className="chip"
        >
          {t(`products.state.${name}`)}{' '}
          <span className="tabular-nums">({Count.written(count, language)})</span>
        </Link>
      ))}
    </nav>
  );
}
