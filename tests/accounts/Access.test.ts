import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Access from '~/features/accounts/Access';
import { MESSAGES } from '~/i18n/messages';
import { LANGUAGES } from '~/paths';
import { sampled } from '../setup/runs';

type Words = Record<'pages' | 'intents', Record<string, string | undefined>>;

const ROLES: readonly Access.Role[] = ['person', 'owner', 'staff', 'acting', 'mentor', 'organizer', 'admin'];
const ROUTES = Object.keys(Access.ACCESS) as Access.PanelRoute[];
const asker = (...roles: Access.Role[]): Access.Asker => ({
  roles: ['person', ...roles],
  storeApproval: 'approved',
  phase: 'open',
});

describe('the table of permissions', () => {
  it('asks whoever is not signed in to do so, and refuses whoever is and may not', () => {
    const rule: Access.Rule = { who: ['owner'] };
    expect(Access.decide(rule, null)).toBe('signIn');
    expect(Access.decide(rule, asker('staff', 'organizer', 'admin', 'mentor'))).toBe('forbidden');
    expect(Access.decide(rule, asker('owner'))).toBe('allowed');
    expect(Access.decide('anyone', null)).toBe('allowed');
  });

  it('holds a rule to the states of the store and the phases that it names', () => {
    const rule: Access.Rule = { who: ['owner'], stores: ['approved'], phases: ['open', 'peak'] };
    expect(Access.decide(rule, asker('owner'))).toBe('allowed');
    expect(Access.decide(rule, { ...asker('owner'), storeApproval: 'suspended' })).toBe('forbidden');
    expect(Access.decide(rule, { ...asker('owner'), storeApproval: null })).toBe('forbidden');
    expect(Access.decide(rule, { ...asker('owner'), phase: 'closed' })).toBe('forbidden');
    expect(Access.decide(rule, { ...asker('owner'), phase: null })).toBe('forbidden');
  });

  it('lets nobody in who has none of the roles, whatever else is true', () => {
    const approvals = fc.constantFrom('draft', 'submitted', 'approved', 'returned', 'suspended', null);
    const phases = fc.constantFrom('preparation', 'teaser', 'open', 'peak', 'closed', 'archive', null);
    const rules = fc.record({ who: fc.subarray([...ROLES]), stores: fc.constant(['approved'] as const) });
    fc.assert(
      fc.property(rules, fc.subarray([...ROLES]), approvals, phases, (rule, roles, storeApproval, phase) => {
        const decision = Access.decide(rule, { roles, storeApproval, phase });
        const isOne = rule.who.some((role) => roles.includes(role));
        expect(decision).toBe(isOne && storeApproval === 'approved' ? 'allowed' : 'forbidden');
      }),
      sampled(1000),
    );
  });

  it('knows no intent that it does not name, not even one that every object has', () => {
    for (const intent of ['', 'nothing', 'toString', '__proto__', 'constructor', 'hasOwnProperty']) {
      for (const route of ROUTES) expect(Access.doRule(route, intent), `${route} ${intent}`).toBeNull();
    }
  });

  it.each(['contact', 'password', 'stopChange', 'endSession', 'name'])(
    'leaves the account of a person to herself: %s',
    (intent) => {
      const rule = Access.doRule('account', intent);
      if (rule === null || rule === 'anyone') throw new Error('no rule');
      expect(rule.who).toEqual(['person']);
    },
  );

  it('keeps an acting organizer, and staff, from the staff of a store', () => {
    for (const intent of Object.keys(Access.ACCESS.sellerStaff.do)) {
      const rule = Access.doRule('sellerStaff', intent) ?? 'anyone';
      for (const role of ['acting', 'staff', 'organizer', 'mentor'] as const) {
        expect(Access.decide(rule, asker(role)), `${role} ${intent}`).toBe('forbidden');
      }
      expect(Access.decide(rule, asker('owner'))).toBe('allowed');
      expect(Access.decide(rule, { ...asker('owner'), storeApproval: 'suspended' })).toBe('forbidden');
    }
  });

  it.each(LANGUAGES)(
    'has words in %s for whatever an acting organizer may do, for the seller to read',
    (language) => {
      const { pages, intents }: Words = MESSAGES[language].accounts.record;
      const nameless = ROUTES.flatMap((route) =>
        Object.entries<Access.Rule | 'anyone'>(Access.ACCESS[route].do)
          .filter(([, rule]) => rule !== 'anyone' && rule.who.includes('acting'))
          .filter(([intent]) => !pages[route] || !intents[intent])
          .map(([intent]) => `${route} ${intent}`),
      );
      expect(nameless).toEqual([]);
    },
  );

  it('gives organizers’ pages to organizers only', () => {
    for (const route of ROUTES.filter((name) => /^organizer|^acting/.test(name))) {
      for (const role of ['owner', 'staff', 'mentor', 'acting'] as const) {
        expect(Access.decide(Access.viewRule(route), asker(role)), `${role} ${route}`).toBe('forbidden');
      }
      expect(Access.decide(Access.viewRule(route), null)).toBe('signIn');
    }
  });
});
