import { type Cookie, createCookie } from '@remix-run/node';
import type { AccountMeans } from '../AccountMeans';
import { hashOf, newToken } from '../secretToken.server';

const DAY_S = 24 * 60 * 60;

/** What a browser that asked for a code keeps: its own secret and, in a demo only, the code itself. */
export type AskingBrowser = { browserHash: string; shown: string | null };

/** Script cannot read it and no other site can send it. Its secret is random: there is nothing to sign. */
const cookieOf = ({ env }: Pick<AccountMeans, 'env'>): Cookie =>
  createCookie('masuk', {
    ...{ path: '/', sameSite: 'lax', httpOnly: true, maxAge: DAY_S },
    secure: env.publicUrl.startsWith('https:'),
  });

/** A new secret for the browser that asks: the hash to keep, and the Set-Cookie once it is known what is shown. */
export function newAsking(services: Pick<AccountMeans, 'env' | 'random'>) {
  const token = newToken(services.random);
  return {
    browserHash: hashOf(token),
    setCookie: (shown: string | null) => cookieOf(services).serialize({ token, shown }),
  };
}

/** The browser that asked, null when it has not. */
export async function readAsking(
  services: Pick<AccountMeans, 'env'>,
  request: Request,
): Promise<AskingBrowser | null> {
  const value: unknown = await cookieOf(services).parse(request.headers.get('Cookie'));
  const { token, shown } = (value ?? {}) as { token?: unknown; shown?: unknown };
  if (typeof token !== 'string' || token === '') return null;
  return { browserHash: hashOf(token), shown: typeof shown === 'string' ? shown : null };
}

export const forgetAsking = (services: Pick<AccountMeans, 'env'>): Promise<string> =>
  cookieOf(services).serialize('', { maxAge: 0 });
