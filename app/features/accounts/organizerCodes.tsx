import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import * as Moment from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import { ownHeaders } from '~/ui/ownHeaders';
import { Notice } from '~/ui/panel/Notice';
import { PanelPage } from '~/ui/panel/PanelPage';
import { panelMeta } from '~/ui/panel/panelMeta';
import {
  type OrganizerCodesAnswer,
  type OrganizerCodesPage,
  organizerCodesAction,
  organizerCodesPage,
} from './organizerCodes.server';

export const handle = { hydrate: true, panel: 'organizer' };
export const meta = panelMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => organizerCodesPage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => organizerCodesAction(args.context.services, args);

type Request = OrganizerCodesPage['requests'][number];

export default function OrganizerCodesView() {
  const t = useText('accounts');
  const { title, requests, sendsByItself } = useLoaderData() as OrganizerCodesPage;
  const answer = useActionData() as OrganizerCodesAnswer | undefined;
  return (
    <PanelPage title={title} lead={t(sendsByItself ? 'codes.leadByItself' : 'codes.lead')}>
      {answer?.problem && <Notice tone="bad">{t(`codes.problem.${answer.problem}`)}</Notice>}
      {answer?.problem === null && <SentCode sent={answer.sent} />}
      {requests.length === 0 && <p className="card p-4 text-soft">{t('codes.empty')}</p>}
      <ul className="space-y-3">
        {requests.map((request) => (
          <li key={request.id} className="card p-4">
            <WaitingRequest request={request} />
          </li>
        ))}
      </ul>
    </PanelPage>
  );
}

function WaitingRequest({ request }: { request: Request }) {
  const t = useText('accounts');
  const language = useLanguage();
  const { id, address, name, purpose, createdAt, sentAt, senderName, isKnown, isOrganizer } = request;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <div className="min-w-0">
        <p className="font-semibold [overflow-wrap:anywhere]">
          {address} {isKnown && name && <span className="font-normal text-soft">· {name}</span>}
        </p>
        <p className="text-sm text-soft">
          {t(`codes.purpose.${purpose}`)} ·{' '}
          {t('codes.askedAt', {
            at: `${Moment.weekdayDate(createdAt, language)} ${Moment.clockTime(createdAt, language)}`,
          })}
        </p>
        {sentAt !== null && (
          <p className="text-sm text-leaf">
            {t('codes.sentAt', {
              at: Moment.clockTime(sentAt, language),
              name: senderName ?? t('codes.system'),
            })}
          </p>
        )}
      </div>
      {isOrganizer ? (
        <p className="text-sm text-soft">{t('codes.organizersOwn')}</p>
      ) : (
        <Form method="post">
          <input type="hidden" name="intent" value="send" />
          <input type="hidden" name="id" value={id} />
          <button type="submit" className="button button-main button-small">
            {t(sentAt === null ? 'codes.send' : 'codes.sendAgain')}
          </button>
        </Form>
      )}
    </div>
  );
}

/** The code that was just made, with the text to send. It is shown this once: only its hash is kept. */
function SentCode({ sent }: { sent: Extract<OrganizerCodesAnswer, { problem: null }>['sent'] }) {
  const t = useText('accounts');
  const language = useLanguage();
  return (
    <section className="card border-leaf/40 p-4 md:p-6" role="status">
      <h2 className="text-lg [overflow-wrap:anywhere]">{t('codes.readyFor', { address: sent.address })}</h2>
      <p className="mt-2 text-3xl font-extrabold tracking-widest tabular-nums">{sent.code}</p>
      <p className="mt-1 text-soft">
        {t('codes.until', { until: Moment.clockTime(sent.untilAt, language) })}
      </p>
      <a
        href={sent.href}
        target="_blank"
        rel="noopener noreferrer"
        className={`button mt-4 ${sent.channel === 'whatsapp' ? 'button-whatsapp' : 'button-main'}`}
      >
        {t(`codes.open.${sent.channel}`)}
      </a>
    </section>
  );
}
