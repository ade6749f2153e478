import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import * as Moment from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { TickField } from '~/ui/panel/Field';
import { Notice } from '~/ui/panel/Notice';
import { PanelPage, PanelSection } from '~/ui/panel/PanelPage';
import { type AccountDataPage, accountDataAction, accountDataPage } from './accountData.server';
import { accountMeta, secretHeaders } from './accountMeta';

export const meta = accountMeta;
export const headers = secretHeaders;
export const loader = (args: LoaderFunctionArgs) => accountDataPage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => accountDataAction(args.context.services, args);

export default function AccountDataView() {
  const t = useText('accounts');
  const language = useLanguage();
  const page = useLoaderData() as AccountDataPage;
  return (
    <PanelPage title={t('data.title')} lead={t('data.lead')}>
      <PanelSection title={t('data.copy')} lead={t('data.copyLead')}>
        <a href={paths.accountDownload(language)} className="button button-quiet" download>
          {t('data.download')}
        </a>
      </PanelSection>
      <Consents page={page} />
      <Deletion page={page} />
      <p>
        <a href={paths.account(language)} className="link inline-flex min-h-11 items-center">
          {t('data.back')}
        </a>
      </p>
    </PanelPage>
  );
}

function Consents({ page }: { page: AccountDataPage }) {
  const t = useText('accounts');
  const language = useLanguage();
  return (
    <PanelSection title={t('data.consents')} lead={t('data.consentsLead')} id="persetujuan">
      <ul className="divide-y divide-line">
        {page.consents.map(({ purpose, isGiven }) => (
          <li key={purpose} className="space-y-2 py-3">
            <p className="font-semibold">{t(`consents.${purpose}.title`)}</p>
            <p className="text-soft">{t(`consents.${purpose}.${isGiven ? 'ifWithdrawn' : 'ifGiven'}`)}</p>
            <form method="post">
              <input type="hidden" name="intent" value={isGiven ? 'withdraw' : 'give'} />
              <input type="hidden" name="purpose" value={purpose} />
              <button type="submit" className="button button-quiet button-small">
                {t(isGiven ? 'data.withdraw' : 'data.give')}
              </button>
            </form>
          </li>
        ))}
      </ul>
      {page.record.length > 0 && <h3 className="font-semibold">{t('data.record')}</h3>}
      <ul className="space-y-1 text-sm text-soft">
        {page.record.map(({ id, purpose, version, givenAt, withdrawnAt }) => (
          <li key={id}>
            {t(`consents.${purpose}.title`)} · {version} ·{' '}
            {t('data.given', { at: Moment.dayMonthYear(givenAt, language) })}
            {withdrawnAt !== null &&
              ` · ${t('data.taken', { at: Moment.dayMonthYear(withdrawnAt, language) })}`}
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.privacy(language)} className="link me-4 inline-flex min-h-11 items-center">
          {t('data.privacy')}
        </a>
        <a href={paths.terms(language)} className="link inline-flex min-h-11 items-center">
          {t('data.terms')}
        </a>
      </p>
    </PanelSection>
  );
}

function Deletion({ page: { deletion, closing } }: { page: AccountDataPage }) {
  const t = useText('accounts');
  const language = useLanguage();
  const at =
    deletion &&
    `${Moment.weekdayDate(deletion.dueAt, language)} ${Moment.clockTime(deletion.dueAt, language)}`;
  return (
    <PanelSection title={t('data.delete')} id="hapus">
      {deletion && (
        <Notice tone="warning">
          <p>{t('data.deletionWaits', { at })}</p>
          <form method="post" className="mt-2">
            <input type="hidden" name="intent" value="keep" />
            <button type="submit" className="button button-quiet button-small">
              {t('data.keep')}
            </button>
          </form>
        </Notice>
      )}
      <p>{t('data.deleteLead')}</p>
      <p>{t('data.stays')}</p>
      {closing.length > 0 && (
        <p className="font-semibold">{t('data.closing', { stores: closing.join(', ') })}</p>
      )}
      {!deletion && (
        <form method="post" className="space-y-3">
          <input type="hidden" name="intent" value="delete" />
          <TickField field={{ id: 'yakin', name: 'sure' }} label={t('data.sure')} />
          <button type="submit" className="button button-quiet">
            {t('data.deleteSubmit')}
          </button>
        </form>
      )}
    </PanelSection>
  );
}
