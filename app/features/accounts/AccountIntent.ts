import type { ActionFunctionArgs } from '@remix-run/node';
import type { Services } from '~/services.server';
import type { Visit } from './visit.server';

/** What a write to the account has done, said once on the page that it leads to. */
export const NEWS = [
  ...(['name', 'password', 'session', 'sessions', 'notMe', 'stopped'] as const),
  ...(['contact-done', 'contact-waits', 'contact-taken', 'contact-last'] as const),
] as const;
type News = (typeof NEWS)[number];

/** Why a form of the account's page was refused, and which one; what was typed, but never a password. */
export type AccountAnswer = {
  form: 'name' | 'password' | 'contact';
  problem:
    | 'name'
    | 'passwordShort'
    | 'passwordLong'
    | 'passwordWrong'
    | 'passwordTries'
    | 'contactKind'
    | 'contactEmail'
    | 'contactNumber'
    | 'contactTries';
  typed: string;
};

/** `news`: said on the page, at its `section`. `to`: another page than the account. */
type Done =
  | { news: News; section?: string }
  | { to: string; headers?: HeadersInit }
  | { refusal: AccountAnswer; status?: number };

/** One thing that the account's page does. */
export type Intent = (
  services: Services,
  args: ActionFunctionArgs,
  asked: { visit: Visit; form: FormData },
) => Promise<Done>;
