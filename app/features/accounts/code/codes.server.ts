import { timingSafeEqual } from 'node:crypto';
import { enqueue } from '~/jobs/queueRepo.server';
import { type Db, writeTransaction } from '~db/connection.server';
import type { ChangedContact, CodePurpose } from '~db/schema/accounts';
import type { AccountMeans } from '../AccountMeans';
import type { SignInAddress } from '../SignInAddress';
import { hashOf, newToken } from '../secretToken.server';
import { newAsking } from './codeCookie.server';
import * as codeRepo from './codeRepo.server';
import * as SignInCode from './SignInCode';
import { LONGEST_LIMIT_MS, takeTries } from './tries.server';
import { forgetTriesBefore } from './tryRepo.server';

/** The kinds of job that send a code by WhatsApp, and that forget old codes and tries. */
export const SEND_CODE = 'accounts.sendCode';
export const FORGET = 'accounts.forget';

const DAY_MS = 24 * 60 * 60_000;

type Guest = { guestKey: string; addressKey: string };

export type Asking = SignInAddress & {
  guest: Guest;
  purpose: CodePurpose;
  /** Whom the code is for; null: nobody has this address. */
  personId: number | null;
  contactKind?: ChangedContact;
};

export type Asked = { ok: true; setCookie: string } | { ok: false; retryAfterSeconds: number };

/**
 * Notes that a browser asks for a code, and has it sent: by WhatsApp where that is set up, else by organizers. It
 * does the same work and gives the same answer whether or not anybody has the address.
 */
export async function askCode(services: AccountMeans, asking: Asking): Promise<Asked> {
  const { db, clock, env } = services;
  const { guest, channel, address, purpose, personId, contactKind = null } = asking;
  const allowed = await takeTries(services, [
    { kind: 'code by network', key: guest.addressKey },
    { kind: 'code by browser', key: guest.guestKey },
    { kind: 'code by address', key: address },
  ]);
  if (!allowed.ok) return allowed;
  const now = clock.now();
  const browser = newAsking(services);
  const code = await writeTransaction(db, async (trx) => {
    const id = await codeRepo.insertCode(trx, {
      ...{ purpose, channel, address, personId, contactKind },
      ...{ codeHash: null, linkHash: null, triesLeft: SignInCode.TRIES, usedAt: null },
      ...{ addressKey: guest.addressKey, browserHash: browser.browserHash },
      ...{ createdAt: now, expiresAt: now + SignInCode.WAITING_LIFE_MS, sentAt: null, sentBy: null },
    });
    await enqueue(trx, forgettingOf(now), now);
    if (env.whatsapp && channel === 'whatsapp') {
      await enqueue(trx, { kind: SEND_CODE, payload: { codeId: id } }, now);
      return null;
    }
    return isShownHere(services) ? (await armCode(services, trx, id)).code : null;
  });
  return { ok: true, setCookie: await browser.setCookie(code) };
}

/** One for all codes of a day, when the last of them has run out. */
function forgettingOf(now: number) {
  const day = Math.floor(now / DAY_MS);
  return { kind: FORGET, payload: {}, uniqueKey: `${FORGET} ${day}`, runAt: (day + 3) * DAY_MS };
}

/** Forgets the codes that have run out, and the tries that no limit counts any more. */
export async function forgetOld({ db, clock }: Pick<AccountMeans, 'db' | 'clock'>): Promise<void> {
  const now = clock.now();
  await codeRepo.forgetBefore(db, now);
  await forgetTriesBefore(db, now - LONGEST_LIMIT_MS);
}

const LOCAL_HOSTS = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Whether codes are shown to whoever asks: while trying things out on one's own machine, where nobody sends any.
 * Never with a proxy in front or under an address that others can reach.
 */
function isShownHere({ env }: Pick<AccountMeans, 'env'>): boolean {
  const isTrial = env.seed === 'demo' || env.mode === 'development';
  const isOwnMachine = env.isLoopback && env.trustedProxies === 0;
  return isTrial && isOwnMachine && LOCAL_HOSTS.includes(new URL(env.publicUrl).hostname);
}

/**
 * Makes the secrets of a code that was asked for, good for ten minutes from now; those made before are void.
 * Call it when it is about to be sent: only hashes are kept. `link` is null where a link would do more than the
 * reader expects (confirming a contact of somebody's account).
 */
export async function armCode(
  { clock, random, cookies }: Pick<AccountMeans, 'clock' | 'random' | 'cookies'>,
  db: Db,
  id: number,
): Promise<{ code: string; link: string | null }> {
  const asked = await codeRepo.findCode(db, id);
  const code = SignInCode.fromBytes(random(SignInCode.RANDOM_BYTES));
  const link = asked?.purpose === 'confirm' ? null : newToken(random);
  await codeRepo.arm(db, id, {
    ...{ codeHash: codeHashOf({ cookies }, id, code), linkHash: link && hashOf(link) },
    ...{ triesLeft: SignInCode.TRIES, expiresAt: clock.now() + SignInCode.CODE_LIFE_MS },
  });
  return { code, link };
}

/** Six digits are soon guessed by who reads the table, so that they are kept under the installation's key. */
const codeHashOf = ({ cookies }: Pick<AccountMeans, 'cookies'>, id: number, code: string): string =>
  cookies.keyOf(`sign-in code ${id} ${code}`);

export type Use<T> =
  | { outcome: 'right'; value: T }
  | { outcome: 'wrong'; triesLeft: number }
  | { outcome: Exclude<SignInCode.CodeState, 'live'> | 'unknown' };

type Then<T> = (trx: Db, code: codeRepo.CodeRow) => Promise<T>;

/**
 * Tries a code in the browser that asked for it. The right one is used up and `then` done in one transaction; a
 * wrong one costs a try, whatever happens at the same time.
 */
export function redeemCode<T>(
  services: AccountMeans,
  { browserHash, code }: { browserHash: string; code: string },
  then: Then<T>,
): Promise<Use<T>> {
  const { db, clock } = services;
  const now = clock.now();
  return writeTransaction(db, async (trx): Promise<Use<T>> => {
    const asked = await codeRepo.newestOfBrowser(trx, browserHash);
    if (!asked) return { outcome: 'unknown' };
    const tried = await codeRepo.takeTry(trx, asked.id, now);
    if (!tried) return { outcome: notLive(await codeRepo.findCode(trx, asked.id), now) };
    if (!isEqual(tried.codeHash, codeHashOf(services, tried.id, code)))
      return { outcome: 'wrong', triesLeft: tried.triesLeft };
    await codeRepo.markUsed(trx, tried.id, now);
    return { outcome: 'right', value: await then(trx, tried) };
  });
}

/** Uses the link that stood beside a code, in whatever browser it was opened. */
export function redeemLink<T>(services: AccountMeans, token: string, then: Then<T>): Promise<Use<T>> {
  const { db, clock } = services;
  const now = clock.now();
  return writeTransaction(db, async (trx): Promise<Use<T>> => {
    const used = await codeRepo.spendLink(trx, hashOf(token), now);
    if (!used) return { outcome: notLive(await codeRepo.findByLink(trx, hashOf(token)), now) };
    return { outcome: 'right', value: await then(trx, used) };
  });
}

function notLive(code: Awaited<ReturnType<typeof codeRepo.findCode>>, now: number) {
  if (!code) return 'unknown';
  const state = SignInCode.stateAt(code, code.isNewest, now);
  // It was not live when its try was asked for: another one took the last try since.
  return state === 'live' ? 'spent' : state;
}

function isEqual(one: string | null, other: string): boolean {
  const [first, second] = [Buffer.from(one ?? ''), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
}
