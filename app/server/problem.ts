import en from '~/i18n/en/server.json';
import id from '~/i18n/id/server.json';
import { home, type Language, languageOf } from '~/paths';

export type ProblemKind = Exclude<keyof typeof id, 'requestNumber' | 'toHome'>;

const STATUS: Readonly<Record<ProblemKind, number>> = {
  badRequest: 400,
  forbidden: 403,
  notFound: 404,
  methodNotAllowed: 405,
  payloadTooLarge: 413,
  uriTooLong: 414,
  tooMany: 429,
  broken: 500,
};

const MESSAGES: Readonly<Record<Language, typeof id>> = { id, en };

export type Problem = {
  kind: ProblemKind;
  pathname: string;
  accept: string | undefined;
  requestId: string;
  retryAfterSeconds?: number;
  stylesheets?: readonly string[];
};

/**
 * The answer when the shell itself refuses or something broke: a short page, or JSON for scripts, in the
 * language of the path, with the request id. Nothing of the request is repeated in it.
 */
export function problemAnswer(problem: Problem): Response {
  const { kind, requestId, retryAfterSeconds } = problem;
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  if (retryAfterSeconds !== undefined) headers.set('Retry-After', String(retryAfterSeconds));
  if (kind === 'methodNotAllowed') headers.set('Allow', 'GET, HEAD, POST');
  const status = STATUS[kind];
  const sentence = sentenceOf(problem);
  if (wantsJson(problem)) {
    return Response.json({ error: kind, message: sentence, requestId }, { status, headers });
  }
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Response(page(problem, sentence), { status, headers });
}

function sentenceOf({ kind, pathname, retryAfterSeconds }: Problem): string {
  return MESSAGES[languageOf(pathname)][kind].replace('{{seconds}}', String(retryAfterSeconds ?? 1));
}

const wantsJson = ({ pathname, accept }: Problem): boolean =>
  /^(\/en)?\/api\//.test(pathname) ||
  pathname.endsWith('.data') ||
  (accept?.includes('application/json') === true && !accept.includes('text/html'));

/** `sentence` and the request id are our own text: only `&` and `<` could ever matter, and they hold neither. */
function page({ pathname, requestId, stylesheets = [] }: Problem, sentence: string): string {
  const language = languageOf(pathname);
  const { requestNumber, toHome } = MESSAGES[language];
  return [
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    ...stylesheets.map((href) => `<link rel="stylesheet" href="${href}">`),
    '<title>Bangga</title></head><body class="bg-paper font-sans text-ink"><main class="wrap py-8 md:py-14">',
    '<div class="card mx-auto max-w-2xl p-6 md:p-8"><h1 class="text-2xl md:text-3xl">Bangga</h1>',
    `<p class="mt-3">${sentence}</p>`,
    `<p class="mt-2 text-sm text-soft">${requestNumber.replace('{{requestId}}', requestId)}</p>`,
    `<p class="mt-6"><a class="button button-main" href="${home(language)}">${toHome}</a></p></div></main></body></html>`,
  ].join('\n');
}
