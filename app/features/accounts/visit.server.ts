import { type ActionFunctionArgs, type LoaderFunctionArgs, redirectDocument } from '@remix-run/node';
import { forbidden, invalid, responseFor } from '~/errors';
import * as paths from '~/paths';
import type { Services } from '~/services.server';
import type { ActorKind, ApprovalState } from '~db/schema/stores';
import * as Access from './Access';
import { findLiveActing, noteAct } from './actingRepo.server';
import { unreadCount } from './noticeRepo.server';
import type { PanelFacts } from './PanelFacts';
import { type MemberStore, rolesOf, storesOf } from './personRepo.server';
import { readSession } from './session.server';
import type { LiveSession } from './sessionRepo.server';

/** The store whose panel is open, and what the person is there. */
type VisitedStore = {
  id: number;
  slug: string;
  name: string;
  approval: ApprovalState;
  role: 'owner' | 'staff' | 'acting';
};

/** Somebody signed in, on a page that she may see. */
export type Visit = {
  person: { id: number; name: string; email: string | null; phone: string | null };
  session: { id: number; isOrganizer: boolean; actingId: number | null };
  roles: readonly Access.Role[];
  store: VisitedStore | null;
  /** Every store of hers, to choose from. */
  stores: readonly MemberStore[];
  /** For the frame of the page: loaders of panels hand it on as `panel`. */
  panel: PanelFacts;
};
export type StoreVisit = Visit & { store: VisitedStore };

type Args = LoaderFunctionArgs | ActionFunctionArgs;

/** Who is signed in, with the store whose panel is open; null when nobody is. Asks no permission. */
export async function visitor(services: Services, request: Request): Promise<Visit | null> {
  const session = await readSession(services, request);
  if (!session) return null;
  const { db, clock } = services;
  const [roles, stores, opened] = await Promise.all([
    rolesOf(db, session.personId),
    storesOf(db, session.personId),
    session.actingId === null ? undefined : findLiveActing(db, session.actingId, clock.now()),
  ]);
  // Whoever is no organizer any more does not act as one either.
  const acting = roles.some((role) => role !== 'mentor') ? opened : undefined;
  const own = stores.find(({ id }) => id === session.storeId) ?? stores[0] ?? null;
  const store: VisitedStore | null = acting ? { ...acting, role: 'acting' } : own;
  const unread = await unreadCount(db, session.personId, acting ? null : (own?.id ?? null));
  return {
    ...personOf(session, acting?.actingId ?? null),
    roles: ['person', ...roles, ...(store ? [store.role] : [])],
    store,
    stores,
    panel: {
      person: session.name,
      isOrganizer: roles.some((role) => role !== 'mentor'),
      store: store && { name: store.name, slug: store.slug, approval: store.approval, role: store.role },
      stores: acting ? [] : stores.map(({ id, name }) => ({ id, name, isOpen: id === own?.id })),
      acting: acting ? { reason: acting.reason, untilAt: acting.untilAt } : null,
      unread,
    },
  };
}

function personOf(session: LiveSession, actingId: number | null): Pick<Visit, 'person' | 'session'> {
  const { personId, name, email, phone, id, isOrganizer } = session;
  return {
    person: { id: personId, name, email, phone },
    session: { id, isOrganizer: isOrganizer === 1, actingId },
  };
}

/**
 * Lets whoever may see the page in; every loader of a panel begins with it. Throws a redirect to the sign-in when
 * nobody is signed in, Forbidden when the table does not allow it.
 */
export async function enter(services: Services, args: Args, route: Access.PanelRoute): Promise<Visit> {
  return admitted(services, args, Access.viewRule(route));
}

/** The same for a page of a store's panel. */
export async function enterStore(
  services: Services,
  args: Args,
  route: Access.PanelRoute,
): Promise<StoreVisit> {
  return withStore(await enter(services, args, route));
}

/**
 * Lets whoever may do this through; every action of a panel begins with it, before it reads anything else. Throws
 * like `enter`, and Invalid when no form of the page does that. What an acting organizer does is noted.
 */
export async function act(
  services: Services,
  args: Args,
  route: Access.PanelRoute,
  intent: string,
): Promise<Visit> {
  const rule = assertIntent(route, intent);
  const visit = await admitted(services, args, rule);
  const { actingId } = visit.session;
  // What she does as an organizer is no act of the seller's.
  if (actingId !== null && rule !== 'anyone' && rule.who.includes('acting')) {
    await noteAct(services.db, { actingId, page: route, intent, at: services.clock.now() });
  }
  return visit;
}

/** The rule for an intent; throws Invalid when no form of the page has it. Alone it is for pages that all may use. */
export function assertIntent(route: Access.PanelRoute, intent: string) {
  const rule = Access.doRule(route, intent);
  if (rule === null) throw responseFor(invalid(`${route} has no intent of that name`));
  return rule;
}

/** Like `act`, for what is done to the store whose panel is open. */
export async function actInStore(
  services: Services,
  args: Args,
  route: Access.PanelRoute,
  intent: string,
): Promise<StoreVisit> {
  return withStore(await act(services, args, route, intent));
}

/** Who did it, for rows that note it: an organizer who acts for a seller stays an organizer. */
export function actorOf({ person, session, store, roles }: Visit): { kind: ActorKind; id: number } {
  const isSeller = session.actingId === null && store !== null && !roles.includes('organizer');
  return { kind: isSeller ? 'seller' : 'organizer', id: person.id };
}

function withStore(visit: Visit): StoreVisit {
  const { store } = visit;
  if (!store) throw responseFor(forbidden('no store'));
  return { ...visit, store };
}

async function admitted(services: Services, args: Args, rule: Access.Rule | 'anyone'): Promise<Visit> {
  const visit = await visitor(services, args.request);
  const phase = rule !== 'anyone' && rule.phases ? await services.phaseNow() : null;
  const asker = visit && { roles: visit.roles, storeApproval: visit.store?.approval ?? null, phase };
  const decision = Access.decide(rule, asker);
  if (decision === 'forbidden') throw responseFor(forbidden('the table does not allow it'));
  if (decision === 'signIn' || !visit) throw toSignIn(args.request);
  return visit;
}

/** To the sign-in (a page that no browser takes over: by a whole new document), and back to where one wanted to go; after a write, to the page that it came from. */
function toSignIn(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  return redirectDocument(paths.signIn(paths.languageOf(pathname), pathname + search), { status: 303 });
}
