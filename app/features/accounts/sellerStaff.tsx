import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import * as Moment from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import { TextField } from '~/ui/panel/Field';
import { Notice } from '~/ui/panel/Notice';
import { PanelPage, PanelSection } from '~/ui/panel/PanelPage';
import { panelMeta } from '~/ui/panel/panelMeta';
import { secretHeaders } from './accountMeta';
import {
  type SellerStaffAnswer,
  type SellerStaffPage,
  sellerStaffAction,
  sellerStaffPage,
} from './sellerStaff.server';

export const handle = { hydrate: true, panel: 'seller' };
export const meta = panelMeta;
export const headers = secretHeaders;
export const loader = (args: LoaderFunctionArgs) => sellerStaffPage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => sellerStaffAction(args.context.services, args);

export default function SellerStaffView() {
  const t = useText('accounts');
  const { title, members, invitations } = useLoaderData() as SellerStaffPage;
  const answer = useActionData() as SellerStaffAnswer | undefined;
  return (
    <PanelPage title={title} lead={t('staff.lead')}>
      {answer?.problem === 'full' && <Notice tone="bad">{t('staff.full')}</Notice>}
      {answer?.problem === null && <NewLink answer={answer} />}
      <PanelSection title={t('staff.members')}>
        <ul className="divide-y divide-line">
          {members.map((member) => (
            <li key={member.id} className="flex flex-wrap items-center justify-between gap-2 py-2">
              <span>
                <span className="block font-semibold [overflow-wrap:anywhere]">
                  {member.name || member.phone || member.email}
                </span>
                <span className="text-sm text-soft">
                  {t(`staff.roles.${member.role}`)}
                  {member.isYou && ` · ${t('staff.you')}`}
                </span>
              </span>
              {member.role === 'staff' && <LineButton intent="end" id={member.id} label={t('staff.end')} />}
            </li>
          ))}
        </ul>
      </PanelSection>
      <PanelSection title={t('staff.invite')} lead={t('staff.inviteLead')}>
        <Form method="post">
          <input type="hidden" name="intent" value="invite" />
          <button type="submit" className="button button-main">
            {t('staff.makeLink')}
          </button>
        </Form>
        <Invitations invitations={invitations} />
      </PanelSection>
    </PanelPage>
  );
}

function Invitations({ invitations }: Pick<SellerStaffPage, 'invitations'>) {
  const t = useText('accounts');
  const language = useLanguage();
  return (
    <ul className="divide-y divide-line">
      {invitations.map(({ id, createdAt, expiresAt }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-2">
          <span className="text-soft">
            {t('staff.open', {
              made: Moment.weekdayDate(createdAt, language),
              until: Moment.weekdayDate(expiresAt, language),
            })}
          </span>
          <LineButton intent="withdraw" id={id} label={t('staff.withdraw')} />
        </li>
      ))}
    </ul>
  );
}

function LineButton({ intent, id, label }: { intent: 'end' | 'withdraw'; id: number; label: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="id" value={id} />
      <button type="submit" className="link min-h-11 px-1">
        {label}
      </button>
    </Form>
  );
}

function NewLink({ answer: { link, untilAt } }: { answer: Extract<SellerStaffAnswer, { problem: null }> }) {
  const t = useText('accounts');
  const language = useLanguage();
  const text = encodeURIComponent(t('staff.message', { link }));
  return (
    <section className="card border-leaf/40 space-y-3 p-4 md:p-6" role="status">
      <h2 className="text-lg">{t('staff.ready')}</h2>
      <TextField
        field={{ id: 'tautan-undangan', name: 'link', value: link }}
        label={t('staff.link')}
        hint={t('staff.linkHint', { until: Moment.weekdayDate(untilAt, language) })}
      />
      <a
        href={`https://wa.me/?text=${text}`}
        target="_blank"
        rel="noopener noreferrer"
        className="button button-whatsapp"
      >
        {t('staff.send')}
      </a>
    </section>
  );
}
