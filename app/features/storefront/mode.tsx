import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { backPath } from '~/backPath';
import * as paths from '~/paths';
import { languageOf } from '~/paths';
import { modeCookie } from '~/ui/lite';

/** Switches light pages on or off for this browser and leads back to where the switch was pressed. */
export const loader = ({ request, context }: LoaderFunctionArgs) => {
  const url = new URL(request.url);
  const home = paths.home(languageOf(url.pathname));
  const secure = context.services.env.publicUrl.startsWith('https:');
  return redirect(backPath(url.searchParams.get('back')) ?? home, {
    headers: {
      'Set-Cookie': modeCookie(url.searchParams.get('lite') === '1', secure),
      'Cache-Control': 'no-store',
    },
  });
};
