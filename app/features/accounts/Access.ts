import type { PhaseKind } from '~db/schema/festival';
import type { ApprovalState } from '~db/schema/stores';

/**
 * What a person is to the page asked for. `person`: anyone signed in; `owner`, `staff`: of the store whose panel is
 * open; `acting`: an organizer who has opened that store as its seller, for a short time.
 */
export type Role = 'person' | 'owner' | 'staff' | 'acting' | 'mentor' | 'organizer' | 'admin';

export type Rule = {
  who: readonly Role[];
  /** The states of the store in which it may be done; absent: in all. */
  stores?: readonly ApprovalState[];
  /** The phases of the current festival in which it may be done; absent: in all, and without a festival. */
  phases?: readonly PhaseKind[];
};

/** Open to all, signed in or not: what such a page guards besides (a code, a token) it says itself. */
const ANYONE = 'anyone';
type Access = { view: Rule | typeof ANYONE; do: Readonly<Record<string, Rule | typeof ANYONE>> };

const PERSON: Rule = { who: ['person'] };
/** Whoever sees the panel of a store. A suspended store sees all and changes nothing but its answers to orders. */
const SELLERS: Rule = { who: ['owner', 'staff', 'acting'] };
const ORGANIZERS: Rule = { who: ['organizer', 'admin'] };
/** What an organizer who acts as the seller may not touch: contacts, staff, the account, consents, deletion. */
const OWNERS: Rule = { who: ['owner'] };

/** What changes a store's goods: not while it is suspended. */
const KEEPERS: Rule = { ...SELLERS, stores: ['draft', 'submitted', 'approved', 'returned'] };
const OWN_KEEPER: Rule = { ...OWNERS, stores: KEEPERS.stores };

/** Who may do what, by the name of the route: see `view` a page, and each thing that its forms `do` (their intents). */
export const ACCESS = {
  signIn: { view: ANYONE, do: { password: ANYONE, code: ANYONE } },
  enterCode: { view: ANYONE, do: { use: ANYONE } },
  recover: { view: ANYONE, do: { ask: ANYONE } },
  signInLink: { view: ANYONE, do: { use: ANYONE } },
  signOut: { view: ANYONE, do: { leave: ANYONE } },
  account: {
    view: PERSON,
    do: {
      name: PERSON,
      password: PERSON,
      contact: PERSON,
      stopChange: PERSON,
      endSession: PERSON,
      endOthers: PERSON,
      notMe: PERSON,
    },
  },
  accountData: { view: PERSON, do: { give: PERSON, withdraw: PERSON, delete: PERSON, keep: PERSON } },
  accountDownload: { view: PERSON, do: {} },
  invitation: { view: ANYONE, do: { accept: PERSON } },
  sellerStaff: { view: OWNERS, do: { invite: OWN_KEEPER, withdraw: OWN_KEEPER, end: OWN_KEEPER } },
  sellerRecord: { view: SELLERS, do: {} },
  organizerCodes: { view: ORGANIZERS, do: { send: ORGANIZERS } },
  organizerPeople: { view: ORGANIZERS, do: {} },
  organizerPerson: { view: ORGANIZERS, do: { recover: ORGANIZERS, stop: ORGANIZERS } },
  acting: { view: ORGANIZERS, do: { start: ORGANIZERS } },
  actingEnd: { view: ORGANIZERS, do: { stop: ORGANIZERS } },
  join: {
    view: ANYONE,
    do: { number: ANYONE, check: ANYONE, keep: PERSON, next: PERSON, send: PERSON, another: PERSON },
  },
  sellerStore: {
    view: SELLERS,
    do: {
      ...{ profile: KEEPERS, place: KEEPERS, logo: KEEPERS, removeLogo: KEEPERS, policies: KEEPERS },
      ...{ hours: KEEPERS, close: KEEPERS, reopen: KEEPERS, licences: KEEPERS },
      ...{ contacts: { ...OWNERS, stores: KEEPERS.stores }, stopContact: OWNERS },
    },
  },
  sellerHome: { view: SELLERS, do: { choose: PERSON, read: SELLERS } },
  sellerFestival: {
    view: SELLERS,
    do: { set: KEEPERS, discount: KEEPERS, end: KEEPERS, nominate: KEEPERS, withdraw: KEEPERS },
  },
  sellerOrders: {
    view: SELLERS,
    do: { confirm: SELLERS, refuse: SELLERS, ship: SELLERS, finish: SELLERS },
  },
  sellerFeed: { view: SELLERS, do: { agree: KEEPERS } },
  sellerExport: { view: SELLERS, do: {} },
  sellerPromotion: { view: SELLERS, do: {} },
  promotionFile: { view: SELLERS, do: {} },
  sellerPhotos: { view: SELLERS, do: { send: KEEPERS, complete: KEEPERS, discard: KEEPERS } },
  photoPieces: { view: SELLERS, do: { piece: KEEPERS } },
  productPhotos: {
    view: SELLERS,
    do: {
      add: KEEPERS,
      order: KEEPERS,
      up: KEEPERS,
      down: KEEPERS,
      cover: KEEPERS,
      alt: KEEPERS,
      remove: KEEPERS,
    },
  },
  sellerProducts: { view: SELLERS, do: { archive: KEEPERS, restore: KEEPERS } },
  sellerProduct: {
    view: SELLERS,
    do: {
      save: KEEPERS,
      keep: KEEPERS,
      discard: KEEPERS,
      addOption: KEEPERS,
      removeOption: KEEPERS,
      combine: KEEPERS,
      price: KEEPERS,
      archiveVariant: KEEPERS,
      restoreVariant: KEEPERS,
      choose: KEEPERS,
      duplicate: KEEPERS,
      archive: KEEPERS,
      restore: KEEPERS,
    },
  },
  sellerProductDraft: { view: SELLERS, do: { keep: KEEPERS } },
  sellerPrices: { view: SELLERS, do: { apply: KEEPERS } },
  organizerHome: { view: ORGANIZERS, do: { retry: ORGANIZERS, read: ORGANIZERS } },
  organizerProducts: {
    view: ORGANIZERS,
    do: { approve: ORGANIZERS, return: ORGANIZERS, suspend: ORGANIZERS },
  },
  organizerFeeds: { view: ORGANIZERS, do: { agree: ORGANIZERS } },
  organizerNominations: { view: ORGANIZERS, do: { accept: ORGANIZERS, return: ORGANIZERS } },
  organizerStores: { view: ORGANIZERS, do: {} },
  organizerStore: { view: ORGANIZERS, do: { approve: ORGANIZERS, return: ORGANIZERS, suspend: ORGANIZERS } },
} satisfies Record<string, Access>;

export type PanelRoute = keyof typeof ACCESS;

/** Who asks, as far as rules ask; null: nobody is signed in. */
export type Asker = {
  roles: readonly Role[];
  storeApproval: ApprovalState | null;
  phase: PhaseKind | null;
};

export type Decision = 'allowed' | 'signIn' | 'forbidden';

/** Whether the asker passes the rule: one of the roles, in one of the states of store and festival it names. */
export function decide(rule: Rule | typeof ANYONE, asker: Asker | null): Decision {
  if (rule === ANYONE) return 'allowed';
  if (!asker) return 'signIn';
  const { who, stores, phases } = rule;
  const isOne = who.some((role) => asker.roles.includes(role));
  const storeIsRight = !stores || (asker.storeApproval !== null && stores.includes(asker.storeApproval));
  const phaseIsRight = !phases || (asker.phase !== null && phases.includes(asker.phase));
  return isOne && storeIsRight && phaseIsRight ? 'allowed' : 'forbidden';
}

/** The rule for seeing a page. */
export const viewRule = (route: PanelRoute): Access['view'] => ACCESS[route].view;

/** The rule for one thing that a page's forms do, null when no form of it does that. */
export function doRule(route: PanelRoute, intent: string): Access['view'] | null {
  const rules: Access['do'] = ACCESS[route].do;
  return Object.hasOwn(rules, intent) ? (rules[intent] ?? null) : null;
}
