import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import * as Moment from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { TextField } from '~/ui/panel/Field';
import { Notice } from '~/ui/panel/Notice';
import { accountMeta, secretHeaders } from './accountMeta';
import { type RecoverAnswer, recoverAction, recoverPage } from './recover.server';

export const meta = accountMeta;
export const headers = secretHeaders;
export const loader = (args: LoaderFunctionArgs) => recoverPage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => recoverAction(args.context.services, args);

export default function RecoverView() {
  const t = useText('accounts');
  const language = useLanguage();
  const answer = useActionData() as RecoverAnswer | undefined;
  const problem =
    answer?.problem === 'tooMany'
      ? t('errors.tooMany', { until: Moment.clockTime(answer.untilAt, language) })
      : answer && t(`recover.${answer.problem}`);
  return (
    <div className="wrap max-w-lg py-6 md:py-10">
      <h1 className="text-2xl md:text-3xl">{t('recover.title')}</h1>
      <p className="mt-1 text-soft">{t('recover.lead')}</p>
      <form method="post" className="card mt-5 space-y-4 p-4 md:p-6" noValidate>
        <h2 className="text-lg">{t('recover.byBackup')}</h2>
        <input type="hidden" name="intent" value="ask" />
        {problem && <Notice tone="bad">{problem}</Notice>}
        <TextField
          field={{ id: 'yang-hilang', name: 'lost', value: answer?.lost }}
          label={t('recover.lost')}
          autoComplete="username"
        />
        <TextField
          field={{ id: 'cadangan', name: 'backup', value: answer?.backup }}
          label={t('recover.backupField')}
          type="tel"
          autoComplete="tel"
        />
        <button type="submit" className="button button-main w-full">
          {t('recover.submit')}
        </button>
      </form>
      <section className="card mt-4 space-y-2 p-4 md:p-6">
        <h2 className="text-lg">{t('recover.byEmail')}</h2>
        <p>{t('recover.byEmailText')}</p>
        <a href={paths.signIn(language)} className="link inline-flex min-h-11 items-center">
          {t('recover.toSignIn')}
        </a>
      </section>
      <section className="card mt-4 space-y-2 p-4 md:p-6">
        <h2 className="text-lg">{t('recover.byOrganizers')}</h2>
        <p>{t('recover.byOrganizersText')}</p>
      </section>
    </div>
  );
}
