import type { CustomRule, Weights } from './Weights';

type Fields = Record<string, unknown>;
type Ranked = { document: number; key: number };

/** All values at a path such as `seller.name`, whatever lists stand on the way. */
function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, path));
  const [first, ...rest] = path;
  if (first === undefined) return value === null || value === undefined ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return valuesAt((value as Fields)[first], rest);
}

const isPlain = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);

/** The values of a field as texts. */
export const textsAt = (fields: Fields, path: string): string[] =>
  valuesAt(fields, path.split('.')).filter(isPlain).map(String);

/** The paths of all values of a document. */
export function pathsOf(fields: Fields, before = ''): string[] {
  return Object.entries(fields).flatMap(([name, value]) => pathsIn(value, before + name));
}

function pathsIn(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((one) => pathsIn(one, path)))];
  return typeof value === 'object' && value !== null ? pathsOf(value as Fields, `${path}.`) : [path];
}

/** How many of the documents have each value of a field, by value; values in the order of the alphabet. */
export function facets(
  documents: readonly Fields[],
  names: readonly string[],
): Record<string, Record<string, number>> {
  return Object.fromEntries(names.map((name) => [name, countsOf(documents, name)]));
}

function countsOf(documents: readonly Fields[], name: string): Record<string, number> {
  const counts = new Map<string, number>();
  for (const fields of documents)
    for (const value of new Set(textsAt(fields, name))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Documents in the order of the rules: keys, what the request sorts by, fields; equal ones as they came. */
export function orderOf(weights: Weights, sort: readonly string[], fieldsOf: (document: number) => Fields) {
  const steps = weights.steps.flatMap((step) => (step.kind === 'sort' ? sort.map(ruleOf) : [step]));
  return (a: Ranked, b: Ranked): number => {
    for (const step of steps) {
      const difference =
        step.kind === 'key'
          ? partOf(a.key, step) - partOf(b.key, step)
          : compareBy(step, fieldsOf(a.document), fieldsOf(b.document));
      if (difference !== 0) return difference;
    }
    return a.document - b.document;
  };
}

const partOf = (key: number, { above, below }: { above: number; below: number }): number =>
  Math.floor((key % above) / below);

function ruleOf(text: string): CustomRule {
  const at = text.lastIndexOf(':');
  return { kind: 'field', field: text.slice(0, at), isDescending: text.slice(at + 1) === 'desc' };
}

/** Numbers come before texts, and both before documents without a value, in either direction. */
function compareBy({ field, isDescending }: CustomRule, a: Fields, b: Fields): number {
  const [first, second] = [bestOf(a, field, isDescending), bestOf(b, field, isDescending)];
  const difference = classOf(first) - classOf(second);
  if (difference !== 0 || first === null || second === null) return difference;
  return compare(first, second) * (isDescending ? -1 : 1);
}

const classOf = (value: number | string | null): number =>
  value === null ? 2 : typeof value === 'number' ? 0 : 1;

/** Of a list the value that puts the document first. */
function bestOf(fields: Fields, field: string, isDescending: boolean): number | string | null {
  const values = valuesAt(fields, field.split('.'));
  const numbers = values.filter((value) => typeof value === 'number');
  const texts = values
    .filter(isPlain)
    .map((value) => String(value).trim().toLowerCase())
    .filter((text) => text !== '');
  const sorted = numbers.length > 0 ? numbers.sort(compare) : texts.sort(compare);
  return (isDescending ? sorted.at(-1) : sorted[0]) ?? null;
}

const compare = (a: number | string, b: number | string): number => (a < b ? -1 : a > b ? 1 : 0);
