import { fixedClock } from '~/clock.server';
import { hashPassword } from '~/features/accounts/passwords.server';
import * as personRepo from '~/features/accounts/personRepo.server';
import type { Services } from '~/services.server';
import type { Connection, Db } from '~db/connection.server';
import type { NewRow } from '~db/schema';
import type { PersonRole } from '~db/schema/accounts';
import { OPENS_AT } from '../setup/festivalFixture';
import { testServices } from '../setup/services';
import { sourceSite } from '../setup/sourceSite';

export const DAY_MS = 24 * 60 * 60_000;
export const MINUTE_MS = 60_000;
/** Midday of the festival's first day; accounts of the tests are older unless they say otherwise. */
export const NOW = OPENS_AT + 3 * 60 * MINUTE_MS;
const LONG_AGO = NOW - 100 * DAY_MS;

type Ask = Awaited<ReturnType<typeof sourceSite>>;

/** The site on a database of its own, with a clock that stands still. Codes are not shown unless `isTrial`. */
export async function aSite(
  connection: Connection,
  { isTrial = false, env = {} as Partial<Services['env']> } = {},
) {
  const clock = fixedClock(NOW);
  const made = await testServices(connection, clock);
  const seed = isTrial ? ('demo' as const) : ('none' as const);
  // Visits that are counted would be written after the database is closed.
  const visits = { ...made.visits, note: () => undefined };
  const services: Services = { ...made, visits, env: { ...made.env, seed, ...env } };
  return { services, clock, ask: await sourceSite(services), db: connection.db };
}

export type TestSite = Awaited<ReturnType<typeof aSite>>;

type Person = Partial<NewRow<'person'>> & {
  password?: string;
  role?: PersonRole;
  owns?: number;
  staffOf?: number;
};

let numbers = 0;
/** A number of nobody: 62 86 is given to no operator. */
export const aNumber = (): string => `+62862${String(10_000_000 + ++numbers)}`;

/** A person who has been here for long. Gives back her id. */
export async function aPerson(
  db: Db,
  { password, role, owns, staffOf, ...fields }: Person = {},
): Promise<number> {
  const phone = 'phone' in fields || 'email' in fields ? null : aNumber();
  const personId = await personRepo.insertPerson(db, {
    ...{ name: 'Sari', phone, createdAt: LONG_AGO, updatedAt: LONG_AGO },
    ...fields,
    passwordHash: password === undefined ? null : await hashPassword(password),
  });
  if (role) await personRepo.grantRole(db, { personId, role, grantedAt: LONG_AGO });
  if (owns) await personRepo.addMember(db, { storeId: owns, personId, role: 'owner', joinedAt: LONG_AGO });
  if (staffOf)
    await personRepo.addMember(db, { storeId: staffOf, personId, role: 'staff', joinedAt: LONG_AGO });
  return personId;
}

export type Form = Record<string, string>;

/** A browser that keeps its cookies. It follows nothing by itself. */
export function aBrowser(ask: Ask, { userAgent = 'Mozilla/5.0 (Linux; Android 14) Chrome/130' } = {}) {
  const jar = new Map<string, string>();
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, 'user-agent': userAgent, ...(init.headers as Record<string, string>) };
    const answer = await ask(path, { ...init, headers });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (/max-age=0/i.test(set)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  return {
    jar,
    get: (path: string) => send(path),
    post: (path: string, form: Form) => send(path, { method: 'POST', body: new URLSearchParams(form) }),
    /** What the page says, without what is between < and >. */
    async text(path: string) {
      const html = await (await send(path)).text();
      return html.replaceAll(/<!--.*?-->|<[^>]*>/gs, ' ').replaceAll(/\s+/g, ' ');
    },
    signIn: (address: string, password: string) =>
      send('/masuk', {
        method: 'POST',
        body: new URLSearchParams({ intent: 'password', address, password }),
      }),
  };
}
export type TestBrowser = ReturnType<typeof aBrowser>;

/** The code that a browser is shown, on a site that is a trial. */
export async function shownCode(browser: TestBrowser): Promise<string> {
  const [, code] = /karena ini demo: (\d{6})/.exec(await browser.text('/masuk/kode')) ?? [];
  if (!code) throw new Error('no code is shown');
  return code;
}

/** Where an answer leads to. */
export const leadsTo = (answer: Response): string | null => answer.headers.get('Location');
