import type { Services } from '~/services.server';
import type { AskingBrowser } from './codeCookie.server';
import * as codeRepo from './codeRepo.server';
import * as SignInCode from './SignInCode';

/** What the browser that asked for a code may see of it. It does not tell whether anybody has the address. */
export type CodeView = {
  state: SignInCode.CodeState;
  channel: 'whatsapp' | 'email';
  address: string;
  use: 'in' | 'recover' | 'confirm';
  expiresAt: number;
  /** The code itself, where it is shown to whoever asks. */
  shown: string | null;
  /** Who sends it. */
  by: 'whatsapp' | 'organizers';
};

/** The code that a browser asked for last; null when it has asked for none. */
export async function codeView(
  { db, clock, env }: Services,
  { browserHash, shown }: AskingBrowser,
): Promise<CodeView | null> {
  const code = await codeRepo.newestOfBrowser(db, browserHash);
  if (!code) return null;
  const { channel, address, purpose, expiresAt } = code;
  return {
    ...{ channel, address, expiresAt, shown },
    state: SignInCode.stateAt(code, code.isNewest, clock.now()),
    use: purpose === 'recover' || purpose === 'confirm' ? purpose : 'in',
    by: env.whatsapp && channel === 'whatsapp' ? 'whatsapp' : 'organizers',
  };
}
