import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { Notice } from '~/ui/panel/Notice';
import { accountMeta, secretHeaders } from './accountMeta';
import { type InvitationPage, invitationAction, invitationPage } from './invitation.server';

export const meta = accountMeta;
export const headers = secretHeaders;
export const loader = (args: LoaderFunctionArgs) => invitationPage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => invitationAction(args.context.services, args);

export default function InvitationView() {
  const t = useText('accounts');
  const { invitation, person, back } = useLoaderData() as InvitationPage;
  const answer = useActionData() as { hasFailed: boolean } | undefined;
  return (
    <div className="wrap max-w-lg py-6 md:py-10">
      <h1 className="text-2xl md:text-3xl">{t('invitation.title')}</h1>
      {invitation && !answer?.hasFailed ? (
        <Open invitation={invitation} person={person} back={back} />
      ) : (
        <div className="mt-5">
          <Notice tone="warning">{t('invitation.dead')}</Notice>
        </div>
      )}
    </div>
  );
}

type Props = Pick<InvitationPage, 'person' | 'back'> & {
  invitation: NonNullable<InvitationPage['invitation']>;
};

function Open({ invitation, person, back }: Props) {
  const t = useText('accounts');
  const language = useLanguage();
  return (
    <div className="card mt-5 space-y-4 p-4 md:p-6">
      <p className="text-lg">
        {t(invitation.inviter ? 'invitation.lead' : 'invitation.leadNameless', invitation)}
      </p>
      <p className="text-soft">{t('invitation.means')}</p>
      {person ? (
        <form method="post" className="space-y-3">
          <input type="hidden" name="intent" value="accept" />
          <p>{t('invitation.as', { person })}</p>
          <button type="submit" className="button button-main w-full">
            {t('invitation.accept')}
          </button>
        </form>
      ) : (
        <a href={paths.signIn(language, back)} className="button button-main w-full">
          {t('invitation.signInFirst')}
        </a>
      )}
    </div>
  );
}
