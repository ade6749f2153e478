import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import * as Moment from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { TextField } from '~/ui/panel/Field';
import { Notice } from '~/ui/panel/Notice';
import { accountMeta, secretHeaders } from './accountMeta';
import { type EnterCodeAnswer, type EnterCodePage, enterCodeAction, enterCodePage } from './enterCode.server';

export const meta = accountMeta;
export const headers = secretHeaders;
export const loader = (args: LoaderFunctionArgs) => enterCodePage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => enterCodeAction(args.context.services, args);

export default function EnterCodeView() {
  const t = useText('accounts');
  const page = useLoaderData() as EnterCodePage;
  const answer = useActionData() as EnterCodeAnswer | undefined;
  const problem = useProblem(answer);
  const { view, back } = page;
  const canEnter = view.state === 'live' || view.state === 'waiting';
  return (
    <div className="wrap max-w-lg py-6 md:py-10">
      <h1 className="text-2xl md:text-3xl">{t('code.title')}</h1>
      <p className="mt-1 text-soft">{t(`code.lead.${view.by}.${view.channel}`, { address: view.address })}</p>
      {view.state === 'live' && view.shown && <ShownCode code={view.shown} />}
      {canEnter && (
        <form method="post" className="card mt-5 space-y-4 p-4 md:p-6" noValidate>
          <input type="hidden" name="intent" value="use" />
          {back && <input type="hidden" name="ke" value={back} />}
          {problem && <Notice tone="bad">{problem}</Notice>}
          <TextField
            field={{ id: 'kode', name: 'code' }}
            label={t('code.field')}
            hint={t('code.hint')}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={20}
          />
          <button type="submit" className="button button-main w-full">
            {t(`code.submit.${view.use}`)}
          </button>
        </form>
      )}
      {!canEnter && (
        <div className="mt-5">
          <Notice tone="warning">
            {t(`code.state.${view.state as 'used' | 'spent' | 'late' | 'replaced'}`)}
          </Notice>
        </div>
      )}
      <Again page={page} />
    </div>
  );
}

function ShownCode({ code }: { code: string }) {
  const t = useText('accounts');
  return (
    <div className="mt-5">
      <Notice tone="hint">
        {t('code.demo')} <span className="font-bold text-ink tabular-nums">{code}</span>
      </Notice>
    </div>
  );
}

/** Another code: asked for where this one was. */
function Again({ page: { view, back } }: { page: EnterCodePage }) {
  const t = useText('accounts');
  const language = useLanguage();
  if (view.use !== 'in') {
    const path = view.use === 'recover' ? paths.recover(language) : paths.account(language);
    return (
      <p className="mt-4">
        <a href={path} className="link inline-flex min-h-11 items-center">
          {t(`code.elsewhere.${view.use}`)}
        </a>
      </p>
    );
  }
  return (
    <form method="post" action={paths.signIn(language)} className="mt-4">
      <input type="hidden" name="intent" value="code" />
      <input type="hidden" name="address" value={view.address} />
      {back && <input type="hidden" name="ke" value={back} />}
      <button type="submit" className="link min-h-11">
        {t('code.again')}
      </button>
    </form>
  );
}

function useProblem(answer: EnterCodeAnswer | undefined): string | null {
  const t = useText('accounts');
  const language = useLanguage();
  if (!answer || answer.problem === 'dead') return null;
  if (answer.problem === 'wrong') return t('code.wrong', { count: answer.triesLeft });
  if (answer.problem === 'tooMany')
    return t('errors.tooMany', { until: Moment.clockTime(answer.untilAt, language) });
  return t(`code.problem.${answer.problem}`);
}
