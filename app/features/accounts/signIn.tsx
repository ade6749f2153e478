import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import * as Moment from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { TextField } from '~/ui/panel/Field';
import { Notice } from '~/ui/panel/Notice';
import { accountMeta, secretHeaders } from './accountMeta';
import { type SignInAnswer, type SignInPage, signInAction, signInPage } from './signIn.server';

export const meta = accountMeta;
export const headers = secretHeaders;
export const loader = (args: LoaderFunctionArgs) => signInPage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => signInAction(args.context.services, args);

export default function SignInView() {
  const t = useText('accounts');
  const language = useLanguage();
  const { back } = useLoaderData() as SignInPage;
  const answer = useActionData() as SignInAnswer | undefined;
  const problem = useProblem(answer);
  return (
    <div className="wrap max-w-lg py-6 md:py-10">
      <h1 className="text-2xl md:text-3xl">{t('signIn.title')}</h1>
      <p className="mt-1 text-soft">{t('signIn.lead')}</p>
      <form method="post" className="card mt-5 space-y-4 p-4 md:p-6" noValidate>
        {back && <input type="hidden" name="ke" value={back} />}
        {problem && <Notice tone="bad">{problem}</Notice>}
        <TextField
          field={{ id: 'alamat-masuk', name: 'address', value: answer?.address }}
          label={t('signIn.address')}
          autoComplete="username"
        />
        <TextField
          field={{ id: 'sandi', name: 'password' }}
          label={t('signIn.password')}
          type="password"
          autoComplete="current-password"
        />
        <button type="submit" name="intent" value="password" className="button button-main w-full">
          {t('signIn.submit')}
        </button>
        <div className="space-y-3 border-t border-line pt-4">
          <p>{t('signIn.codeLead')}</p>
          <button type="submit" name="intent" value="code" className="button button-quiet w-full">
            {t('signIn.code')}
          </button>
        </div>
      </form>
      <p className="mt-4 text-soft">{t('signIn.newHere')}</p>
      <p className="mt-2">
        <a href={paths.recover(language)} className="link inline-flex min-h-11 items-center">
          {t('signIn.lost')}
        </a>
      </p>
    </div>
  );
}

function useProblem(answer: SignInAnswer | undefined): string | null {
  const t = useText('accounts');
  const language = useLanguage();
  if (!answer) return null;
  if (answer.problem !== 'tooMany') return t(`errors.${answer.problem}`);
  return t('errors.tooMany', { until: Moment.clockTime(answer.untilAt, language) });
}
