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

/** Who may do what, by the name of the route: see `view` a page, and each thing that its forms `do` (their intents). */
export const ACCESS = {
  signIn: { view: ANYONE, do: { password: ANYONE } },
  signOut: { view: ANYONE, do: { leave: ANYONE } },
  sellerHome: { view: SELLERS, do: { choose: PERSON } },
  organizerHome: { view: ORGANIZERS, do: {} },
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
