import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { notFound, responseFor } from '~/errors';
import { actInStore, actorOf, enterStore } from '~/features/accounts/visit.server';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import { postedForm } from '~/postedForm';
import type { Services } from '~/services.server';
import type { ContactKind } from '~db/schema/stores';
import { type Posting, SECTIONS, type Section, type SettingsAnswer } from './Section';
import { CONTACT_KINDS, removeClosure, saveLogo, stopContactChange } from './saveStore.server';
import * as sections from './sections.server';
import { settingsView } from './settingsView.server';

/** The settings of the store whose panel is open. */
export async function sellerStorePage(services: Services, args: LoaderFunctionArgs) {
  const visit = await enterStore(services, args, 'sellerStore');
  const url = new URL(args.request.url);
  const language = paths.languageOf(url.pathname);
  const view = await settingsView(services, language, visit.store.id);
  if (!view) throw responseFor(notFound('the store is gone'));
  const saved = SECTIONS.find((section) => section === url.searchParams.get('tersimpan')) ?? null;
  const title = translator(language, 'storeSettings')('title');
  const mayChangeContacts = visit.store.role === 'owner';
  return { title, panel: visit.panel, saved, mayChangeContacts, ...view };
}
export type SellerStorePage = Awaited<ReturnType<typeof sellerStorePage>>;

/** Saves one section and leads back to it. */
export async function sellerStoreAction(services: Services, args: ActionFunctionArgs) {
  const form = await postedForm(args.request);
  const intent = String(form.get('intent') ?? '');
  const visit = await actInStore(services, args, 'sellerStore', intent);
  const language = paths.languageOf(new URL(args.request.url).pathname);
  const posting: Posting = { services, visit, language, form };
  const { section, save } = INTENTS[intent as Intent];
  const refused = await save(posting);
  if (refused) {
    const status = intent === 'place' ? 200 : 422;
    return data<SettingsAnswer>({ section, ...refused }, { status });
  }
  return redirect(`${paths.sellerStore(language)}?tersimpan=${section}#${section}`, { status: 303 });
}

const saverOf = ({ visit }: Posting) => ({ storeId: visit.store.id, actor: actorOf(visit) });

const INTENTS = {
  profile: { section: 'profile', save: sections.profile },
  place: { section: 'profile', save: sections.place },
  logo: { section: 'logo', save: sections.logo },
  removeLogo: {
    section: 'logo',
    async save(posting) {
      await saveLogo(posting.services, saverOf(posting), null);
      return null;
    },
  },
  policies: { section: 'policies', save: sections.policies },
  hours: { section: 'hours', save: sections.hours },
  close: { section: 'closures', save: sections.close },
  reopen: {
    section: 'closures',
    async save(posting) {
      const id = Number(posting.form.get('closure'));
      if (Number.isSafeInteger(id)) await removeClosure(posting.services, saverOf(posting), id);
      return null;
    },
  },
  contacts: { section: 'contacts', save: sections.contacts },
  stopContact: {
    section: 'contacts',
    async save(posting) {
      const kind = CONTACT_KINDS.find((one): one is ContactKind => one === posting.form.get('kind'));
      if (kind) await stopContactChange(posting.services, saverOf(posting), kind);
      return null;
    },
  },
  licences: { section: 'licences', save: sections.licences },
} as const satisfies Record<string, { section: Section; save: sections.Save }>;
type Intent = keyof typeof INTENTS;
