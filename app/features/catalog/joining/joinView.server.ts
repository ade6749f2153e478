import * as PhoneNumber from '~/features/accounts/PhoneNumber';
import type { visitor } from '~/features/accounts/visit.server';
import { translator } from '~/i18n/i18n.server';
import type { Language } from '~/paths';
import type { Services } from '~/services.server';
import * as Category from '../Category';
import * as Checklist from '../Checklist';
import { festivalToJoin } from '../festivalToJoin.server';
import * as Province from '../Province';
import type { Fact } from '../StoreFacts';
import type * as StoreForm from '../StoreForm';
import { checklistSubject, requiredFacts, type StoredFacts, storeFacts } from '../storeFactsRepo.server';
import { ALL_FIELDS, type Step, stepFrom } from './JoinStep';
import { checkJoining, type Joiner, type Shown, shownOf } from './joinCheck.server';
import * as joinRepo from './joinRepo.server';

type Visit = NonNullable<Awaited<ReturnType<typeof visitor>>>;

/** Where somebody stands who comes to join. */
export type Standing =
  | { kind: 'nobody' }
  /** She fills in the form; `store` when one of hers was sent back. */
  | { kind: 'form'; visit: Visit; store: StoredFacts | null; draft: joinRepo.Draft | null }
  | { kind: 'waiting'; visit: Visit; storeId: number }
  | { kind: 'has'; visit: Visit }
  /** An organizer who acts for a seller joins nothing. */
  | { kind: 'acting' };

export async function standingOf({ db }: Services, visit: Visit | null): Promise<Standing> {
  if (!visit) return { kind: 'nobody' };
  if (visit.session.actingId !== null) return { kind: 'acting' };
  const draft = await joinRepo.findDraft(db, visit.person.id);
  const own = visit.store?.role === 'owner' ? visit.store : null;
  if (!own) return { kind: 'form', visit, store: null, draft };
  if (own.approval === 'submitted') return { kind: 'waiting', visit, storeId: own.id };
  if (own.approval === 'draft' || own.approval === 'returned') {
    return { kind: 'form', visit, store: await storeFacts(db, own.id), draft };
  }
  return draft ? { kind: 'form', visit, store: null, draft } : { kind: 'has', visit };
}

type Form = Extract<Standing, { kind: 'form' }>;

/** Whom the form is of, as the checks ask. */
export const joinerOf = ({ visit, store }: Form): NonNullable<Joiner> => ({
  personId: visit.person.id,
  storeId: store?.id ?? null,
});

/** What has been typed so far: the draft, else what the store that was sent back has, else what is known of her. */
export function typedOf({ visit, store, draft }: Form): StoreForm.Typed {
  if (draft) return draft.typed;
  if (!store) return { ownerName: visit.person.name, whatsapp: shownNumber(visit.person.phone) };
  const { ownerName, name, provinceCode, regency, categorySlug, story, contacts, licences } = store;
  const [whatsapp, backup] = [shownNumber(contacts.whatsapp), shownNumber(contacts.whatsapp_backup)];
  const { instagram = '' } = contacts;
  return {
    ...{ ownerName, name, provinceCode, regency, categorySlug, story, whatsapp, backup, instagram },
    ...licences,
  };
}

/** As people write it: a number in E.164 looks like somebody else's. */
const shownNumber = (e164: string | null | undefined): string => (e164 ? PhoneNumber.local(e164) : '');

/** How far she has come: all of a store that was sent in before. */
export const reachedOf = ({ store, draft }: Form): number => (store ? 3 : (draft?.step ?? 1));

/** The facts that the coming festival asks for. */
export async function requiredNow({ db, clock }: Services): Promise<Fact[]> {
  const festival = await festivalToJoin(db, clock.now());
  return festival ? requiredFacts(db, festival.id) : [];
}

/** The page of somebody who fills in the form. */
export async function formView(services: Services, language: Language, form: Form, asked: string | null) {
  const { db } = services;
  const t = translator(language, 'joining');
  const typed = typedOf(form);
  const step: Step = stepFrom(asked, reachedOf(form));
  const required = await requiredNow(services);
  const checked = await checkJoining(db, t, { joiner: joinerOf(form), typed, fields: ALL_FIELDS, required });
  const shown: Shown = shownOf(t, typed, checked, { isTyping: true, fields: ALL_FIELDS });
  const reason = form.store ? await joinRepo.lastReason(db, form.store.id) : '';
  return {
    ...{ kind: 'form' as const, step, reached: reachedOf(form), required, shown, reason },
    isReturned: form.store?.approval === 'returned',
    provinces: Province.all.map(({ code, name }) => ({ value: code, label: name })),
    categories: Category.all.map((one) => ({ value: one.slug, label: one[language] })),
  };
}

/** The page of somebody who has sent a store in. */
export async function waitingView(
  { db, clock }: Services,
  { visit, storeId }: Extract<Standing, { kind: 'waiting' }>,
) {
  const subject = await checklistSubject(db, clock.now(), storeId);
  const items = subject ? Checklist.items(subject) : [];
  return { kind: 'waiting' as const, name: visit.store?.name ?? '', items };
}
