import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { Notice } from '~/ui/panel/Notice';
import { accountMeta, secretHeaders } from './accountMeta';
import { type SignInLinkPage, signInLinkAction, signInLinkPage } from './signInLink.server';

export const meta = accountMeta;
export const headers = secretHeaders;
export const loader = (args: LoaderFunctionArgs) => signInLinkPage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => signInLinkAction(args.context.services, args);

export default function SignInLinkView() {
  const t = useText('accounts');
  const language = useLanguage();
  const { isGood } = useLoaderData() as SignInLinkPage;
  const answer = useActionData() as { hasFailed: boolean } | undefined;
  return (
    <div className="wrap max-w-lg py-6 md:py-10">
      <h1 className="text-2xl md:text-3xl">{t('link.title')}</h1>
      {isGood && !answer?.hasFailed ? (
        <form method="post" className="card mt-5 space-y-4 p-4 md:p-6">
          <input type="hidden" name="intent" value="use" />
          <p>{t('link.lead')}</p>
          <button type="submit" className="button button-main w-full">
            {t('link.submit')}
          </button>
          <p className="text-sm text-soft">{t('link.notYou')}</p>
        </form>
      ) : (
        <div className="mt-5 space-y-4">
          <Notice tone="warning">{t('link.dead')}</Notice>
          <a href={paths.signIn(language)} className="button button-main">
            {t('link.again')}
          </a>
        </div>
      )}
    </div>
  );
}
