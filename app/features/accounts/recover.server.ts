import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import { accountHead } from './accountHead.server';
import { askCode } from './code/codes.server';
import { settleDue } from './contacts/changes.server';
import * as personRepo from './personRepo.server';
import * as SignInAddress from './SignInAddress';
import { assertIntent } from './visit.server';

/** The way back for who has lost her number: by her backup number, by e-mail, or by the organizers. */
export const recoverPage = async (services: Services, { request }: LoaderFunctionArgs) => ({
  head: accountHead(services, request, 'recover'),
});

type Typed = { lost: string; backup: string };
export type RecoverAnswer = Typed &
  ({ problem: 'missing' | 'backup' } | { problem: 'tooMany'; untilAt: number });

/** Has a code sent to the backup number. The answer never tells whether the two addresses go together. */
export async function recoverAction(services: Services, { request, context }: ActionFunctionArgs) {
  const form = await postedForm(request);
  assertIntent('recover', String(form.get('intent') ?? ''));
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 254);
  const typed = { lost: text('lost'), backup: text('backup') };
  const [lost, backup] = [SignInAddress.read(typed.lost), SignInAddress.read(typed.backup)];
  if (!lost) return refuse({ problem: 'missing', ...typed });
  if (backup?.channel !== 'whatsapp') return refuse({ problem: 'backup', ...typed });
  await settleDue(services);
  const person = await personRepo.findByBackup(services.db, lost, backup.address);
  const who = { personId: person?.id ?? null, purpose: 'recover', guest: context.guest } as const;
  const asked = await askCode(services, { ...backup, ...who });
  if (!asked.ok) {
    const untilAt = services.clock.now() + asked.retryAfterSeconds * 1000;
    const headers = { 'Retry-After': String(asked.retryAfterSeconds) };
    return data<RecoverAnswer>({ problem: 'tooMany', untilAt, ...typed }, { status: 429, headers });
  }
  const language = paths.languageOf(new URL(request.url).pathname);
  return redirect(paths.enterCode(language), { status: 303, headers: { 'Set-Cookie': asked.setCookie } });
}

const refuse = (answer: RecoverAnswer) => data<RecoverAnswer>(answer, { status: 422 });
