import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import * as Count from '~/i18n/Count';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { EmptyState } from '~/ui/EmptyState';
import { ownHeaders } from '~/ui/ownHeaders';
import { Notice } from '~/ui/panel/Notice';
import { PanelPage } from '~/ui/panel/PanelPage';
import { panelMeta } from '~/ui/panel/panelMeta';
import { NominationsForm } from './NominationsForm';
import { type OrganizerNominationsPage, organizerNominationsPage } from './organizerNominations.server';
import { type NominationsAnswer, organizerNominationsAction } from './organizerNominationsAction.server';

export const handle = { hydrate: true, panel: 'organizer' };
export const meta = panelMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => organizerNominationsPage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => organizerNominationsAction(args.context.services, args);

export default function OrganizerNominationsView() {
  const t = useText('curation');
  const language = useLanguage();
  const page = useLoaderData() as OrganizerNominationsPage;
  const answer = useActionData() as NominationsAnswer | undefined;
  const { title, festival, state, nominations, nextAfter, done } = page;
  return (
    <PanelPage title={title} lead={festival ? <Lead {...festival} /> : t('nominations.noFestival')}>
      {answer && <Notice tone="bad">{t(`problems.${answer.problem}`)}</Notice>}
      {!answer && done && (
        <Notice tone={done.missed > 0 ? 'warning' : 'good'}>
          {t(`nominations.done.${done.to}`, { count: done.count })}{' '}
          {done.missed > 0 && t('nominations.missed', { count: done.missed })}
        </Notice>
      )}
      <nav aria-label={t('nominations.states')} className="flex flex-wrap gap-2">
        {page.tabs.map(({ name, count }) => (
          <Link
            key={name}
            to={paths.organizerNominations(language, { status: name })}
            aria-current={name === state ? 'page' : undefined}
            className="chip"
          >
            {t(`nomination.${name}`)} <span className="tabular-nums">({Count.written(count, language)})</span>
          </Link>
        ))}
      </nav>
      {nominations.length === 0 ? (
        <EmptyState icon="seal" title={t(`nominations.none.${state}`)}>
          <p>{t('nominations.noneHint')}</p>
        </EmptyState>
      ) : (
        <NominationsForm page={page} answer={answer} />
      )}
      {nextAfter !== null && (
        <Link
          to={paths.organizerNominations(language, { status: state, setelah: nextAfter })}
          className="button button-quiet"
          rel="next"
        >
          {t('next')}
        </Link>
      )}
    </PanelPage>
  );
}

function Lead({ name, terms }: NonNullable<OrganizerNominationsPage['festival']>) {
  const t = useText('curation');
  return (
    <>
      {t('nominations.lead', { festival: name })}{' '}
      {terms.minDiscountPercent > 0 && t('festival.minDiscount', { percent: terms.minDiscountPercent })}{' '}
      {terms.minStock > 0 && t('festival.minStock', { count: terms.minStock })}
    </>
  );
}
