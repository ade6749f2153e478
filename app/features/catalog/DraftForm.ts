import * as Rupiah from './Rupiah';

/** More fields than a page ever shows belong to no form of ours. */
const MAX_DRAFTS = 120;
const NAME_FIELD = /^name-(\d{1,15})$/;
export const nameField = (productId: number): string => `name-${productId}`;
export const priceField = (productId: number): string => `price-${productId}`;

type NameProblem = 'short' | 'long';
type PriceProblem = Exclude<Rupiah.Refusal, 'missing'>;
/** What is wrong with the row of one draft, and what was typed there. */
export type Problem = {
  productId: number;
  name: string;
  price: string;
  nameProblem?: NameProblem;
  priceProblem?: PriceProblem;
};
export type Completion = { productId: number; name: string; priceRupiah: number | null };

/** Reads the list of drafts as it was filled in. Prices may be left empty: the draft then has none yet. */
export function read(form: FormData): { completions: Completion[]; problems: Problem[] } {
  const completions: Completion[] = [];
  const problems: Problem[] = [];
  const ids = [...form.keys()].flatMap((key) => NAME_FIELD.exec(key)?.[1] ?? []).slice(0, MAX_DRAFTS);
  for (const productId of new Set(ids.map(Number))) {
    const row = readRow(productId, textOf(form, nameField(productId)), textOf(form, priceField(productId)));
    if ('problem' in row) problems.push(row.problem);
    else completions.push(row.completion);
  }
  return { completions, problems };
}

function readRow(
  productId: number,
  typed: string,
  price: string,
): { completion: Completion } | { problem: Problem } {
  const name = typed
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const amount = Rupiah.parse(price);
  const priceProblem = amount.ok || amount.reason === 'missing' ? undefined : amount.reason;
  const nameProblem = problemOfName(name);
  if (nameProblem || priceProblem) {
    const wrong = { ...(nameProblem && { nameProblem }), ...(priceProblem && { priceProblem }) };
    return { problem: { productId, name: typed, price, ...wrong } };
  }
  return { completion: { productId, name, priceRupiah: amount.ok ? amount.rupiah : null } };
}

function problemOfName(name: string): NameProblem | undefined {
  const length = [...name].length;
  if (length < 3) return 'short';
  return length > 255 ? 'long' : undefined;
}

const textOf = (form: FormData, field: string): string => {
  const value = form.get(field);
  return typeof value === 'string' ? value : '';
};
