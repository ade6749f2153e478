import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import { leavingHeaders } from './arrival.server';
import { readSession } from './session.server';
import * as sessionRepo from './sessionRepo.server';
import { assertIntent } from './visit.server';

/** Nothing to see: leads to the sign-in. */
export const signOutPage = ({ request }: LoaderFunctionArgs) =>
  redirect(paths.signIn(paths.languageOf(new URL(request.url).pathname)), { status: 303 });

/** Ends the session of this browser, there and here. */
export async function signOutAction(services: Services, { request }: ActionFunctionArgs) {
  const { db, clock } = services;
  assertIntent('signOut', String((await postedForm(request)).get('intent') ?? ''));
  const session = await readSession(services, request);
  if (session) await sessionRepo.end(db, session.personId, session.id, clock.now());
  const language = paths.languageOf(new URL(request.url).pathname);
  return redirect(paths.signIn(language), { status: 303, headers: await leavingHeaders(services, request) });
}
