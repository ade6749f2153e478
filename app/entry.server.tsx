import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import type { ReactElement } from 'react';
import { renderToPipeableStream, renderToStaticMarkup } from 'react-dom/server';
import { isDomainError } from '~/errors';
import { panelPolicy } from '~/server/contentPolicy';
import { isHydrated } from '~/server/hydration';
import { makeMarkupKeeper } from '~/server/markupKeeper.server';
import { MarkupKeeper } from '~/ui/Kept';

const DOCTYPE = '<!DOCTYPE html>';

/** Renders a page whole. Panels get a policy with the nonce of this answer; shopper pages carry no script. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  const isPanel = isHydrated(remix);
  const page = <RemixServer context={remix} url={request.url} {...(isPanel ? { nonce } : {})} />;
  // Of a whole document React writes the doctype itself when it is to be hydrated.
  const markup = isPanel ? await renderWhole(page, nonce) : DOCTYPE + renderToStaticMarkup(keeping(page));
  if (!headers.has('Content-Type')) headers.set('Content-Type', 'text/html; charset=utf-8');
  if (isPanel) {
    headers.set('Content-Security-Policy', panelPolicy(nonce));
    headers.set('Cache-Control', 'no-store');
  }
  // As bytes: the server would else go through the text twice, once for its length.
  return new Response(Buffer.from(markup), { status, headers });
}

const keepMarkup = makeMarkupKeeper();

const keeping = (page: ReactElement) => (
  <MarkupKeeper.Provider value={keepMarkup}>{page}</MarkupKeeper.Provider>
);

/** Waits for all of it: every inline script that Remix writes is then in the page. */
function renderWhole(page: ReactElement, nonce: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      nonce,
      onAllReady: () => resolve(text(pipe(new PassThrough()))),
      onShellError: reject,
      onError: reject,
    });
  });
}

/** A refusal is no bug: only what nobody foresaw is logged as an error, with the number that the page shows. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted) return;
  const { log } = context.services;
  const isExpected = isDomainError(error) || (isRouteErrorResponse(error) && error.status < 500);
  const line = { err: error, requestId: context.requestId };
  if (isExpected) log.debug(line, 'refused');
  else log.error(line, 'uncaught error in a page');
}
