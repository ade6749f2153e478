import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { backPath } from '~/backPath';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import type { Head } from '~/ui/head';
import { deviceName } from './deviceName';
import { isPassword } from './passwords.server';
import * as personRepo from './personRepo.server';
import * as SignInAddress from './SignInAddress';
import { openSession } from './session.server';
import { visitor } from './visit.server';

/** The sign-in; whoever is signed in already is led on. */
export async function signInPage(services: Services, { request }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const language = paths.languageOf(pathname);
  const back = backPath(searchParams.get('ke'));
  const visit = await visitor(services, request);
  if (visit) throw redirect(back ?? homeOf(language, visit.panel.isOrganizer), { status: 303 });
  return { head: headOf(services, pathname), back };
}

function headOf({ env }: Services, pathname: string): Head {
  const language = paths.languageOf(pathname);
  const t = translator(language, 'accounts');
  const { publicUrl } = env;
  const texts = { title: t('signIn.title'), description: t('signIn.description') };
  return { ...texts, path: pathname, language, publicUrl, isHidden: true };
}

const homeOf = (language: paths.Language, isOrganizer: boolean) =>
  isOrganizer ? paths.organizer(language) : paths.seller(language);

export type SignInAnswer = { problem: 'wrong' | 'missing'; address: string };

/** Signs in by address and password. The answer to a wrong one never tells whether the address is known. */
export async function signInAction(services: Services, { request }: ActionFunctionArgs) {
  const form = await postedForm(request);
  const typed = String(form.get('address') ?? '').slice(0, 254);
  const password = String(form.get('password') ?? '');
  if (!typed.trim() || !password)
    return data<SignInAnswer>({ problem: 'missing', address: typed }, { status: 422 });
  const address = SignInAddress.read(typed);
  const person = address
    ? await personRepo.findByAddress(services.db, address.channel, address.address)
    : undefined;
  const isRight = await isPassword(person?.passwordHash ?? null, password);
  if (!person || !isRight) return data<SignInAnswer>({ problem: 'wrong', address: typed }, { status: 422 });
  const device = deviceName(request.headers.get('User-Agent'));
  const cookie = await openSession(services, services.db, { personId: person.id, device });
  const language = paths.languageOf(new URL(request.url).pathname);
  const roles = await personRepo.rolesOf(services.db, person.id);
  const back = backPath(String(form.get('ke') ?? ''));
  const target =
    back ??
    homeOf(
      language,
      roles.some((role) => role !== 'mentor'),
    );
  return redirect(target, { status: 303, headers: { 'Set-Cookie': cookie } });
}

export type SignInPage = Awaited<ReturnType<typeof signInPage>>;
