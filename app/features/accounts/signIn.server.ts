import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { backPath } from '~/backPath';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import { writeTransaction } from '~db/connection.server';
import { accountHead } from './accountHead.server';
import { arrive, comerOf, homeOf } from './arrival.server';
import { askCode } from './code/codes.server';
import { takeTries } from './code/tries.server';
import { removeTries } from './code/tryRepo.server';
import { settleDue } from './contacts/changes.server';
import { isPassword } from './passwords.server';
import * as personRepo from './personRepo.server';
import * as SignInAddress from './SignInAddress';
import { assertIntent, visitor } from './visit.server';

/** The sign-in; whoever is signed in already is led on. */
export async function signInPage(services: Services, { request }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const language = paths.languageOf(pathname);
  const back = backPath(searchParams.get('ke'));
  const visit = await visitor(services, request);
  if (visit) throw redirect(back ?? (await homeOf(services, language, visit.person.id)), { status: 303 });
  return { head: accountHead(services, request, 'signIn'), back };
}
export type SignInPage = Awaited<ReturnType<typeof signInPage>>;

/** `untilAt`: when it may be tried again. */
export type SignInAnswer =
  | { problem: 'wrong' | 'missing' | 'address'; address: string }
  | { problem: 'tooMany'; address: string; untilAt: number };

/** Signs in by password, or has a code sent. Neither answer ever tells whether the address is known. */
export async function signInAction(services: Services, args: ActionFunctionArgs) {
  const form = await postedForm(args.request);
  const intent = String(form.get('intent') ?? '');
  assertIntent('signIn', intent);
  const asked = {
    typed: String(form.get('address') ?? '').slice(0, 254),
    password: String(form.get('password') ?? ''),
    back: backPath(String(form.get('ke') ?? '')),
  };
  return intent === 'code' ? sendCode(services, args, asked) : byPassword(services, args, asked);
}

type Asked = { typed: string; password: string; back: string | null };

const refuse = (answer: SignInAnswer, status = 422) => data<SignInAnswer>(answer, { status });

function refuseForNow({ clock }: Services, address: string, retryAfterSeconds: number) {
  const untilAt = clock.now() + retryAfterSeconds * 1000;
  const headers = { 'Retry-After': String(retryAfterSeconds) };
  return data<SignInAnswer>({ problem: 'tooMany', address, untilAt }, { status: 429, headers });
}

async function sendCode(
  services: Services,
  { request, context }: ActionFunctionArgs,
  { typed, back }: Asked,
) {
  if (!typed.trim()) return refuse({ problem: 'missing', address: typed });
  const address = SignInAddress.read(typed);
  if (!address) return refuse({ problem: 'address', address: typed });
  await settleDue(services);
  const person = await personRepo.findByAddress(services.db, address.channel, address.address);
  const who = { personId: person?.id ?? null, purpose: person ? 'signIn' : 'join' } as const;
  const asked = await askCode(services, { ...address, ...who, guest: context.guest });
  if (!asked.ok) return refuseForNow(services, typed, asked.retryAfterSeconds);
  const language = paths.languageOf(new URL(request.url).pathname);
  const headers = { 'Set-Cookie': asked.setCookie };
  return redirect(paths.enterCode(language, back), { status: 303, headers });
}

async function byPassword(services: Services, args: ActionFunctionArgs, { typed, password, back }: Asked) {
  if (!typed.trim() || !password) return refuse({ problem: 'missing', address: typed });
  const address = SignInAddress.read(typed);
  const tries = await takeTries(services, [
    { kind: 'password by network', key: args.context.guest.addressKey },
    { kind: 'password by address', key: address?.address ?? typed.trim() },
  ]);
  if (!tries.ok) return refuseForNow(services, typed, tries.retryAfterSeconds);
  await settleDue(services);
  const person = address
    ? await personRepo.findByAddress(services.db, address.channel, address.address)
    : undefined;
  const isRight = await isPassword(person?.passwordHash ?? null, password);
  if (!person || !isRight) return refuse({ problem: 'wrong', address: typed });
  const comer = await comerOf(services, args.request);
  const headers = await writeTransaction(services.db, async (trx) => {
    await removeTries(trx, tries.taken);
    return arrive(services, trx, comer, { personId: person.id, how: 'password', isNew: false });
  });
  const language = paths.languageOf(new URL(args.request.url).pathname);
  return redirect(back ?? (await homeOf(services, language, person.id)), { status: 303, headers });
}
