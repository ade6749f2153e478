import type { IndexSettings, RankingRule } from '../IndexSettings';

/** The rules that compare the ways in which documents match, and how many different costs each can have. */
const DIGITS = {
  words: 1 << 10,
  typo: 1 << 6,
  proximity: 1 << 6,
  attributeRank: 1 << 8,
  wordPosition: 1 << 7,
  exactAttribute: 1 << 2,
  exactness: 1 << 4,
} as const;

type Digit = keyof typeof DIGITS;

/** A rule of order as the index applies it: a part of the key, or a field of the document. */
type Step = { kind: 'key'; above: number; below: number } | { kind: 'sort' } | CustomRule;
export type CustomRule = { kind: 'field'; field: string; isDescending: boolean };

/**
 * The costs of all rules as one number: each rule is a digit, the first rule the highest. Adding two such numbers
 * adds all costs, and comparing them compares rule by rule, so the best way through a document is a shortest path.
 * 2^48 holds them all.
 */
export type Weights = Readonly<Record<Digit, number>> & { steps: readonly Step[] };

const NEEDS_WORDS: readonly RankingRule[] = [
  'typo',
  'proximity',
  'attributeRank',
  'wordPosition',
  'exactness',
];

/** `words` always comes before the rules that compare how well words match, wherever it was put. */
export function of({ rankingRules }: Pick<IndexSettings, 'rankingRules'>): Weights {
  const rules = withWords(rankingRules);
  const weights = {
    words: 0,
    typo: 0,
    proximity: 0,
    attributeRank: 0,
    wordPosition: 0,
    exactAttribute: 0,
    exactness: 0,
  };
  let weight = 1;
  const digits = rules.flatMap(digitsOf);
  for (const digit of digits.toReversed()) {
    weights[digit] = weight;
    weight *= DIGITS[digit];
  }
  return { ...weights, steps: stepsOf(rules, weights, weight) };
}

function withWords(rules: readonly RankingRule[]): RankingRule[] {
  const others = rules.filter((rule) => rule !== 'words');
  const given = rules.indexOf('words');
  const needed = others.findIndex((rule) => NEEDS_WORDS.includes(rule));
  const places = [given, needed].filter((place) => place >= 0);
  const at = places.length === 0 ? others.length : Math.min(...places);
  return [...others.slice(0, at), 'words', ...others.slice(at)];
}

function digitsOf(rule: RankingRule): Digit[] {
  if (rule === 'exactness') return ['exactAttribute', 'exactness'];
  return rule in DIGITS ? [rule as Digit] : [];
}

/** Rules in a row that are digits are compared at once. */
function stepsOf(rules: readonly RankingRule[], weights: Record<Digit, number>, top: number): Step[] {
  const steps: Step[] = [];
  let above = top;
  for (const rule of rules) {
    const digit = digitsOf(rule).at(-1);
    const last = steps.at(-1);
    if (digit === undefined) steps.push(fieldStep(rule));
    else if (last?.kind === 'key') last.below = weights[digit];
    else steps.push({ kind: 'key', above, below: weights[digit] });
    if (digit !== undefined) above = weights[digit];
  }
  return steps;
}

function fieldStep(rule: RankingRule): Step {
  if (rule === 'sort') return { kind: 'sort' };
  const [field = '', direction] = rule.split(':');
  return { kind: 'field', field, isDescending: direction === 'desc' };
}

/** The cost of one rule in a key. */
function costOf(key: number, weights: Weights, digit: Digit): number {
  return weights[digit] === 0 ? 0 : Math.floor(key / weights[digit]) % DIGITS[digit];
}

/** How well a document matches, 0 to 1: each rule divides what the one before left. Close to Meilisearch's score. */
export function scoreOf(key: number, weights: Weights, terms: number): number {
  const matched = Math.max(1, terms - costOf(key, weights, 'words'));
  const most: Record<Digit, number> = {
    words: Math.max(1, terms),
    typo: matched + 1,
    proximity: 3 * (matched - 1) + 1,
    attributeRank: DIGITS.attributeRank,
    wordPosition: 10 * matched + 1,
    exactAttribute: 3,
    exactness: matched + 1,
  };
  let score = 0;
  let share = 1;
  const digits = (Object.keys(DIGITS) as Digit[]).filter((digit) => weights[digit] > 0);
  for (const digit of digits.sort((a, b) => weights[b] - weights[a])) {
    const rank = Math.max(1, most[digit] - costOf(key, weights, digit));
    score += (share * (rank - 1)) / most[digit];
    share /= most[digit];
  }
  return score + share;
}
