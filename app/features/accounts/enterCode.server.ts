import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { backPath } from '~/backPath';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import { accountHead } from './accountHead.server';
import { comerOf, homeOf } from './arrival.server';
import { readAsking } from './code/codeCookie.server';
import { redeemCode, type Use } from './code/codes.server';
import { codeView } from './code/codeView.server';
import { type Entry, enterWith } from './code/entry.server';
import * as SignInCode from './code/SignInCode';
import { takeTries } from './code/tries.server';
import { assertIntent } from './visit.server';

/** Where a code is typed in, for the browser that asked for it; without one back to the sign-in. */
export async function enterCodePage(services: Services, { request }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const asking = await readAsking(services, request);
  const view = asking && (await codeView(services, asking));
  if (!view) throw redirect(paths.signIn(paths.languageOf(pathname)), { status: 303 });
  return { head: accountHead(services, request, 'code'), view, back: backPath(searchParams.get('ke')) };
}
export type EnterCodePage = Awaited<ReturnType<typeof enterCodePage>>;

export type EnterCodeAnswer =
  | { problem: 'form' | 'nobody' | 'dead' | 'waiting' }
  | { problem: 'wrong'; triesLeft: number }
  | { problem: 'tooMany'; untilAt: number };

/** Tries a code. The right one lets in, or confirms the contact that it was sent to. */
export async function enterCodeAction(services: Services, { request, context }: ActionFunctionArgs) {
  const form = await postedForm(request);
  assertIntent('enterCode', String(form.get('intent') ?? ''));
  const asking = await readAsking(services, request);
  const language = paths.languageOf(new URL(request.url).pathname);
  if (!asking) return redirect(paths.signIn(language), { status: 303 });
  const code = SignInCode.read(String(form.get('code') ?? '').slice(0, 40));
  if (!code) return refuse({ problem: 'form' });
  const tries = await takeTries(services, [{ kind: 'entry by network', key: context.guest.addressKey }]);
  if (!tries.ok) return refuseForNow(services, tries.retryAfterSeconds);
  const comer = await comerOf(services, request);
  const { browserHash } = asking;
  const use = await redeemCode(services, { browserHash, code }, (trx, used) =>
    enterWith(services, comer, 'code', { trx, code: used }),
  );
  return answerTo(services, use, { language, back: backPath(String(form.get('ke') ?? '')) });
}

const refuse = (answer: EnterCodeAnswer) => data<EnterCodeAnswer>(answer, { status: 422 });

function refuseForNow({ clock }: Services, retryAfterSeconds: number) {
  const untilAt = clock.now() + retryAfterSeconds * 1000;
  const headers = { 'Retry-After': String(retryAfterSeconds) };
  return data<EnterCodeAnswer>({ problem: 'tooMany', untilAt }, { status: 429, headers });
}

type Way = { language: paths.Language; back: string | null };

async function answerTo(services: Services, use: Use<Entry>, { language, back }: Way) {
  if (use.outcome === 'wrong') return refuse({ problem: 'wrong', triesLeft: use.triesLeft });
  if (use.outcome === 'waiting') return refuse({ problem: 'waiting' });
  if (use.outcome !== 'right') return refuse({ problem: 'dead' });
  const entry = use.value;
  if (entry.kind === 'nobody') return refuse({ problem: 'nobody' });
  if (entry.kind === 'confirmed') {
    return redirect(`${paths.account(language)}?kabar=contact-${entry.outcome}`, { status: 303 });
  }
  const target = back ?? (await homeOf(services, language, entry.personId));
  return redirect(target, { status: 303, headers: entry.headers });
}
