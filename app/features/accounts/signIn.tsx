import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useText } from '~/i18n/useText';
import { type Head, headTags } from '~/ui/head';
import { ownHeaders } from '~/ui/ownHeaders';
import { TextField } from '~/ui/panel/Field';
import { Notice } from '~/ui/panel/Notice';
import { type SignInAnswer, type SignInPage, signInAction, signInPage } from './signIn.server';

export const meta: MetaFunction = ({ data }) => {
  const page = data as { head: Head } | undefined;
  return page ? headTags(page.head) : [];
};
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => signInPage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => signInAction(args.context.services, args);

export default function SignInView() {
  const t = useText('accounts');
  const { back } = useLoaderData() as SignInPage;
  const answer = useActionData() as SignInAnswer | undefined;
  return (
    <div className="wrap max-w-lg py-6 md:py-10">
      <h1 className="text-2xl md:text-3xl">{t('signIn.title')}</h1>
      <p className="mt-1 text-soft">{t('signIn.lead')}</p>
      <form method="post" className="card mt-5 space-y-4 p-4 md:p-6" noValidate>
        <input type="hidden" name="intent" value="password" />
        {back && <input type="hidden" name="ke" value={back} />}
        {answer && <Notice tone="bad">{t(`errors.${answer.problem}`)}</Notice>}
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
        <button type="submit" className="button button-main w-full">
          {t('signIn.submit')}
        </button>
      </form>
    </div>
  );
}
