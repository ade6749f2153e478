import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import * as paths from '~/paths';
import type { Services } from '~/services.server';
import { forgetToken, readSession } from './session.server';
import * as sessionRepo from './sessionRepo.server';

/** Nothing to see: leads to the sign-in. */
export const signOutPage = ({ request }: LoaderFunctionArgs) =>
  redirect(paths.signIn(paths.languageOf(new URL(request.url).pathname)), { status: 303 });

/** Ends the session of this browser, there and here. */
export async function signOutAction(services: Services, { request }: ActionFunctionArgs) {
  const { db, clock, cookies } = services;
  const session = await readSession(services, request);
  if (session) await sessionRepo.end(db, session.personId, session.id, clock.now());
  const language = paths.languageOf(new URL(request.url).pathname);
  return redirect(paths.signIn(language), {
    status: 303,
    headers: { 'Set-Cookie': await forgetToken(cookies) },
  });
}
