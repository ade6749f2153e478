import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  redirectDocument,
} from '@remix-run/node';
import { closed, forbidden, responseFor } from '~/errors';
import { askCode } from '~/features/accounts/code/codes.server';
import * as PhoneNumber from '~/features/accounts/PhoneNumber';
import { findByAddress } from '~/features/accounts/personRepo.server';
import { chooseStore } from '~/features/accounts/sessionRepo.server';
import { act, assertIntent, visitor } from '~/features/accounts/visit.server';
import { translator } from '~/i18n/i18n.server';
import { clockTime } from '~/i18n/Moment';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import * as StoreForm from '../StoreForm';
import {
  ALL_FIELDS,
  CONSENTS,
  FIELDS_OF,
  firstWrong,
  NEEDED_CONSENTS,
  type Step,
  stepFrom,
} from './JoinStep';
import { checkJoining, type Shown, shownOf } from './joinCheck.server';
import * as joinRepo from './joinRepo.server';
import * as view from './joinView.server';
import { sendJoining } from './sendJoining.server';

/** Joining, from where she stands: her number, the form, or what has become of what she sent. */
export async function joinPage(services: Services, { request }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const language = paths.languageOf(pathname);
  const visit = await visitor(services, request);
  const standing = await view.standingOf(services, visit);
  if (standing.kind === 'acting') throw redirect(paths.seller(language), { status: 303 });
  const panel = visit?.store ? visit.panel : null;
  const title = translator(language, 'joining')('title');
  return { title, panel, ...(await bodyOf(services, language, standing, searchParams.get('langkah'))) };
}
export type JoinPage = Awaited<ReturnType<typeof joinPage>>;

function bodyOf(
  services: Services,
  language: paths.Language,
  standing: Exclude<view.Standing, { kind: 'acting' }>,
  step: string | null,
) {
  switch (standing.kind) {
    case 'nobody':
      return { kind: 'nobody' as const };
    case 'has':
      return { kind: 'has' as const, name: standing.visit.store?.name ?? '' };
    case 'waiting':
      return view.waitingView(services, standing);
    case 'form':
      return view.formView(services, language, standing, step);
  }
}

/** What comes back when something is wrong, or while she types. */
export type JoinAnswer = Shown & { step: Step | null; isCheck: boolean };

/** One intent of the forms: a number to be sent a code, a check while typing, a step, the whole. */
export async function joinAction(services: Services, args: ActionFunctionArgs) {
  const form = await postedForm(args.request);
  const intent = String(form.get('intent') ?? '');
  assertIntent('join', intent);
  if (intent === 'number') return askNumber(services, args, String(form.get('whatsapp') ?? ''));
  const isOpenToAll = intent === 'check';
  const visit = isOpenToAll
    ? await visitor(services, args.request)
    : await act(services, args, 'join', intent);
  const standing = await view.standingOf(services, visit);
  if (standing.kind === 'acting') throw responseFor(forbidden('an organizer acts for a seller'));
  if (standing.kind === 'nobody') return checkNumber(args, form);
  const language = paths.languageOf(new URL(args.request.url).pathname);
  if (intent === 'another') return another(services, language, standing);
  if (standing.kind !== 'form') return redirect(paths.join(language), { status: 303 });
  return oneStep(services, { language, form, intent, standing });
}

type Form = Extract<view.Standing, { kind: 'form' }>;
type Posted = { language: paths.Language; form: FormData; intent: string; standing: Form };

/** Whatever else comes of it, what was typed is kept first. */
async function oneStep(services: Services, posted: Posted) {
  const { language, form, intent, standing } = posted;
  const at = stepFrom(String(form.get('step') ?? ''), 3);
  const typed = { ...view.typedOf(standing), ...StoreForm.typedFrom(form, FIELDS_OF[at]) };
  const reached = Math.max(view.reachedOf(standing), at);
  await keep(services, standing, { typed, step: reached, isNew: standing.draft === null });
  if (intent === 'keep') return redirect(paths.join(language, at), { status: 303 });
  if (intent === 'send') return send(services, posted, typed);
  const checked = await checkedNow(services, posted, typed);
  const isCheck = intent === 'check';
  const fields = FIELDS_OF[at];
  if (isCheck || fields.some((field) => checked.problems[field] !== undefined)) {
    const shown = shownOf(translator(language, 'joining'), typed, checked, { isTyping: isCheck, fields });
    return data<JoinAnswer>({ ...shown, step: at, isCheck }, { status: isCheck ? 200 : 422 });
  }
  await keep(services, standing, { typed, step: Math.min(3, Math.max(reached, at + 1)), isNew: false });
  return redirect(paths.join(language, at === 1 ? 2 : 3), { status: 303 });
}

type Kept = Parameters<typeof joinRepo.keepDraft>[3];

const keep = ({ db, clock }: Services, { visit }: Form, draft: Kept) =>
  joinRepo.keepDraft(db, clock.now(), visit.person.id, draft);

async function checkedNow(services: Services, { language, standing }: Posted, typed: StoreForm.Typed) {
  const required = await view.requiredNow(services);
  const asked = { joiner: view.joinerOf(standing), typed, fields: ALL_FIELDS, required };
  return checkJoining(services.db, translator(language, 'joining'), asked);
}

async function send(services: Services, posted: Posted, typed: StoreForm.Typed) {
  const { language, form, standing } = posted;
  const t = translator(language, 'joining');
  const checked = await checkedNow(services, posted, typed);
  const { values, problems } = checked;
  if (!values.whatsapp && !values.instagram) problems.whatsapp ??= 'problems.contactMissing';
  const consents = CONSENTS.filter((purpose) => form.get(`consent.${purpose}`) === 'on');
  const lacking = NEEDED_CONSENTS.filter((purpose) => !consents.includes(purpose));
  const wrong = firstWrong(problems) ?? (lacking.length > 0 ? 3 : null);
  if (wrong !== null) {
    const shown = shownOf(t, typed, checked, { isTyping: false, fields: FIELDS_OF[wrong] });
    for (const purpose of lacking) shown.errors[`consent.${purpose}`] = [t('problems.consentMissing')];
    return data<JoinAnswer>({ ...shown, step: wrong, isCheck: false }, { status: 422 });
  }
  const { storeId } = await sendJoining(services, { ...view.joinerOf(standing), values, consents });
  if (storeId !== null) await chooseStore(services.db, standing.visit.session.id, storeId);
  return redirect(paths.join(language), { status: 303 });
}

/** A second store begins with an empty draft. */
async function another({ db, clock }: Services, language: paths.Language, standing: view.Standing) {
  if (standing.kind !== 'has') throw responseFor(closed('a store is under way already'));
  const { name, phone } = standing.visit.person;
  const typed = { ownerName: name, whatsapp: phone ? PhoneNumber.local(phone) : '' };
  await joinRepo.keepDraft(db, clock.now(), standing.visit.person.id, { typed, step: 1, isNew: true });
  return redirect(paths.join(language), { status: 303 });
}

/** Has a code sent to the number of somebody who is not signed in; the code leads back here. */
async function askNumber(services: Services, { request, context }: ActionFunctionArgs, whatsapp: string) {
  const language = paths.languageOf(new URL(request.url).pathname);
  const reading = PhoneNumber.parse(whatsapp.slice(0, 500));
  if (!reading.ok) return data(numberAnswer(language, whatsapp, false), { status: 422 });
  const address = { channel: 'whatsapp', address: reading.e164 } as const;
  const person = await findByAddress(services.db, address.channel, address.address);
  const who = { personId: person?.id ?? null, purpose: person ? 'signIn' : 'join' } as const;
  const asked = await askCode(services, { ...address, ...who, guest: context.guest });
  if (!asked.ok) return tooManyCodes(services, language, whatsapp, asked.retryAfterSeconds);
  const headers = { 'Set-Cookie': asked.setCookie };
  // That page is not taken over by React: it is loaded as a whole.
  return redirectDocument(paths.enterCode(language, paths.join(language)), { status: 303, headers });
}

function tooManyCodes({ clock }: Services, language: paths.Language, whatsapp: string, seconds: number) {
  const time = clockTime(clock.now() + seconds * 1000, language);
  const errors = { whatsapp: [translator(language, 'joining')('number.tooMany', { time })] };
  const answer: JoinAnswer = {
    typed: { whatsapp },
    errors,
    says: {},
    warnings: {},
    tries: [],
    step: null,
    isCheck: false,
  };
  return data(answer, { status: 429, headers: { 'Retry-After': String(seconds) } });
}

function checkNumber({ request }: ActionFunctionArgs, form: FormData) {
  const language = paths.languageOf(new URL(request.url).pathname);
  return data(numberAnswer(language, String(form.get('whatsapp') ?? ''), true));
}

/** One signs in with a mobile: a landline can be told later. */
function numberAnswer(language: paths.Language, whatsapp: string, isCheck: boolean): JoinAnswer {
  const t = translator(language, 'joining');
  const typed = { whatsapp: whatsapp.slice(0, 500) };
  const read = StoreForm.read(typed, ['whatsapp'], ['whatsapp']);
  const shown = shownOf(t, typed, { ...read, warnings: {} }, { isTyping: isCheck, fields: ['whatsapp'] });
  if (read.problems.whatsapp === 'refusals.whatsapp.not_mobile')
    shown.errors.whatsapp = [t('number.landline')];
  return { ...shown, tries: [], step: null, isCheck };
}
