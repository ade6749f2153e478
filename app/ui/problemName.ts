import type { ProblemName } from './ProblemPage';

const BY_STATUS: Readonly<Record<number, ProblemName>> = {
  400: 'invalid',
  403: 'forbidden',
  404: 'notFound',
  405: 'notFound',
  409: 'closed',
  422: 'invalid',
  429: 'tooMany',
};

/** What to call a refusal before the shopper; without an answer of ours something broke. */
export const problemNameOf = (answer: { status: number } | null): ProblemName =>
  (answer && BY_STATUS[answer.status]) ?? 'broken';
