import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import { accountHead } from './accountHead.server';
import { SECRET_HEADERS } from './accountMeta';
import { comerOf, homeOf } from './arrival.server';
import { findByLink } from './code/codeRepo.server';
import { redeemLink } from './code/codes.server';
import { enterWith } from './code/entry.server';
import * as SignInCode from './code/SignInCode';
import { takeTries } from './code/tries.server';
import { hashOf } from './secretToken.server';
import { assertIntent } from './visit.server';

/** A link that signs in. Seeing it does nothing: chats fetch a link to show what is behind it. */
export async function signInLinkPage(services: Services, { request, params }: LoaderFunctionArgs) {
  const code = await findByLink(services.db, hashOf(params.token ?? ''));
  const state = code ? SignInCode.stateAt(code, code.isNewest, services.clock.now()) : 'late';
  return {
    head: accountHead(services, request, 'link'),
    // Wrong tries of the code in some browser do not touch the link, and some links have no code beside them.
    isGood: state === 'live' || state === 'spent' || state === 'waiting',
  };
}
export type SignInLinkPage = Awaited<ReturnType<typeof signInLinkPage>>;

/** Uses the link, once. */
export async function signInLinkAction(services: Services, { request, params, context }: ActionFunctionArgs) {
  assertIntent('signInLink', String((await postedForm(request)).get('intent') ?? ''));
  const language = paths.languageOf(new URL(request.url).pathname);
  const tries = await takeTries(services, [{ kind: 'entry by network', key: context.guest.addressKey }]);
  if (!tries.ok) {
    const headers = { ...SECRET_HEADERS, 'Retry-After': String(tries.retryAfterSeconds) };
    return data({ hasFailed: true }, { status: 429, headers });
  }
  const comer = await comerOf(services, request);
  const use = await redeemLink(services, params.token ?? '', (trx, code) =>
    enterWith(services, comer, 'link', { trx, code }),
  );
  if (use.outcome !== 'right' || use.value.kind !== 'in') {
    return data({ hasFailed: true }, { status: 422, headers: SECRET_HEADERS });
  }
  const { personId, headers } = use.value;
  for (const [name, value] of Object.entries(SECRET_HEADERS)) headers.set(name, value);
  return redirect(await homeOf(services, language, personId), { status: 303, headers });
}
