import { createHmac, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cookie, createCookie } from '@remix-run/node';

const DAY_S = 24 * 60 * 60;
/** Browsers keep a cookie for 400 days at most. */
const SESSION_S = 400 * DAY_S;
const SECRET_BYTES = 32;
const SECRET_FILE = 'session-secret';

export type Cookies = {
  /** Signed: the lines of the basket, as text. */
  basket: Cookie;
  /** Readable by script: basket count, a notice, whether signed in. Nothing secret, nothing trusted. */
  ui: Cookie;
  /** Signed: codes of this browser's order groups, newest first, at most 30. */
  orders: Cookie;
  /** Signed: a random id of this browser, for limits. */
  guest: Cookie;
  /** The token of a session; its row decides how long it is good for. */
  session: Cookie;
  /** A one-way key of `text`, so that neither ids nor addresses are kept as they are. */
  keyOf(text: string): string;
};

/** The cookies of one installation. `secure` when the site is reached by https. */
export function makeCookies(secret: string, options: { secure: boolean }): Cookies {
  const { secure } = options;
  const shared = { path: '/', sameSite: 'lax', secure } as const;
  const signed = { ...shared, httpOnly: true, secrets: [secret] };
  return {
    basket: createCookie('basket', { ...signed, maxAge: 60 * DAY_S }),
    ui: createCookie('ui', { ...shared, httpOnly: false, maxAge: 60 * DAY_S }),
    orders: createCookie('orders', { ...signed, maxAge: 180 * DAY_S }),
    guest: createCookie('guest', { ...signed, maxAge: 180 * DAY_S }),
    session: createCookie('session', { ...shared, httpOnly: true, maxAge: SESSION_S }),
    keyOf: (text) => createHmac('sha256', secret).update(text).digest('base64url').slice(0, 22),
  };
}

/** The secret of the settings, or the one of this machine: made once, in a file that only its owner reads. */
export function sessionSecret(configured: string | undefined, dataDir: string): string {
  if (configured) return configured;
  const file = join(dataDir, SECRET_FILE);
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeNew(file, randomBytes(SECRET_BYTES).toString('hex'));
  }
  chmodSync(file, 0o600);
  return readFileSync(file, 'utf8').trim();
}

/** Written whole beside it and then linked: of two processes that start together both read the same secret. */
function writeNew(file: string, text: string) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft);
  }
}
