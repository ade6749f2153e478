import type { ClientActionFunctionArgs } from '@remix-run/react';

/** What a form's page hears instead of its action's answer when the line is gone. */
export type LineLost = { intent: 'offline' };

/** Whether what an action gave is that the line is gone. */
export const isLineLost = (given: unknown): given is LineLost =>
  given instanceof Object && 'intent' in given && given.intent === 'offline';

/**
 * For the `clientAction` of a panel's page: asks the server's action, and where nobody answers gives LineLost instead
 * of an error. The page then stays as it is, and with it all that was typed. Its status of 503 keeps Remix from
 * loading the page anew, which could not work either.
 */
export async function orLineLost({ serverAction }: Pick<ClientActionFunctionArgs, 'serverAction'>) {
  try {
    return await serverAction();
  } catch (error) {
    // Of all that fetch throws, this is what it throws when there is no answer at all.
    if (!(error instanceof TypeError)) throw error;
    const lost: LineLost = { intent: 'offline' };
    return new Response(JSON.stringify(lost), {
      status: 503,
      headers: { 'Content-Type': 'application/json' },
    });
  }
}
