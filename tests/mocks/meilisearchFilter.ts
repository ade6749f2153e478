/** Filters of Meilisearch as its fake understands them: the syntax that we use, and errors for what it would refuse. */
export class BadFilter extends Error {}

export type Fields = Record<string, unknown>;
export type Test = (document: Fields) => boolean;
export type Filter = string | readonly (string | readonly string[])[];

type Token = { kind: 'value' | 'word' | 'sign'; text: string };

const KEYWORDS = new Set([
  'AND',
  'OR',
  'NOT',
  'IN',
  'TO',
  'EXISTS',
  'IS',
  'NULL',
  'EMPTY',
  'CONTAINS',
  'STARTS',
  'WITH',
]);
const PART =
  /\s*(?:"((?:\\[\s\S]|[^"\\])*)"|'((?:\\[\s\S]|[^'\\])*)'|(!=|>=|<=|[=<>()[\],])|([\p{L}\p{N}_.-]+))/uy;

/** The test that a filter is; an array means all of its parts, an array inside it any of its own. */
export function testOf(filter: Filter | null | undefined, filterable: ReadonlySet<string>): Test {
  if (filter === undefined || filter === null || filter.length === 0) return () => true;
  if (typeof filter === 'string') return parsed(filter, filterable);
  const all = filter.map((part) => {
    if (typeof part === 'string') return parsed(part, filterable);
    const any = part.map((one) => parsed(one, filterable));
    return (document: Fields) => any.some((test) => test(document));
  });
  return (document) => all.every((test) => test(document));
}

function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (PART.lastIndex = 0; PART.lastIndex < text.trimEnd().length; ) {
    const at = PART.lastIndex;
    const match = PART.exec(text);
    if (!match) throw new BadFilter(`Was expecting a value but got \`${text.slice(at)}\`.`);
    const [, double, single, sign, word] = match;
    const quoted = double ?? single;
    if (quoted !== undefined) found.push({ kind: 'value', text: unescaped(quoted) });
    else if (sign !== undefined) found.push({ kind: 'sign', text: sign });
    else found.push({ kind: 'word', text: word ?? '' });
  }
  return found;
}

const ESCAPES: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '0': '\0',
  '\\': '\\',
  '"': '"',
  "'": "'",
};

function unescaped(text: string): string {
  return text.replaceAll(/\\([\s\S])/g, (_, sign: string) => {
    const meant = ESCAPES[sign];
    if (meant === undefined) throw new BadFilter(`Value \`${text}\` is malformed.`);
    return meant;
  });
}

function parsed(text: string, filterable: ReadonlySet<string>): Test {
  const parser = new Parser(tokens(text), filterable);
  const test = parser.either();
  if (!parser.isAtEnd())
    throw new BadFilter(`Found unexpected characters at the end of the filter: \`${text}\``);
  return test;
}

class Parser {
  #at = 0;
  readonly #tokens: Token[];
  readonly #filterable: ReadonlySet<string>;

  constructor(found: Token[], filterable: ReadonlySet<string>) {
    this.#tokens = found;
    this.#filterable = filterable;
  }

  isAtEnd = () => this.#at >= this.#tokens.length;

  either(): Test {
    const parts = [this.#both()];
    while (this.#takes('OR')) parts.push(this.#both());
    return (document) => parts.some((test) => test(document));
  }

  #both(): Test {
    const parts = [this.#one()];
    while (this.#takes('AND')) parts.push(this.#one());
    return (document) => parts.every((test) => test(document));
  }

  #one(): Test {
    if (this.#takes('NOT')) {
      const test = this.#one();
      return (document) => !test(document);
    }
    if (this.#takes('(')) {
      const test = this.either();
      this.#needs(')');
      return test;
    }
    return this.#condition();
  }

  #condition(): Test {
    const field = this.#value();
    if (!this.#filterable.has(field))
      throw new BadFilter(
        `Attribute \`${field}\` is not filterable. Available: ${[...this.#filterable].join(', ')}`,
      );
    if (this.#takes('EXISTS')) return (document) => document[field] !== undefined;
    if (this.#takes('NOT')) {
      this.#needs('IN');
      const values = this.#list();
      return (document) => !values.some((value) => isEqual(document[field], value));
    }
    if (this.#takes('IN')) {
      const values = this.#list();
      return (document) => values.some((value) => isEqual(document[field], value));
    }
    return this.#comparison(field);
  }

  #comparison(field: string): Test {
    const sign = this.#tokens[this.#at]?.text ?? '';
    if (!['=', '!=', '<', '<=', '>', '>='].includes(sign))
      throw new BadFilter(`Was expecting an operation at \`${sign}\`.`);
    this.#at += 1;
    const value = this.#value();
    if (sign === '=') return (document) => isEqual(document[field], value);
    if (sign === '!=') return (document) => !isEqual(document[field], value);
    const bound = Number(value);
    if (value === '' || Number.isNaN(bound)) throw new BadFilter(`Invalid number: \`${value}\``);
    const holds = {
      '<': (a: number) => a < bound,
      '<=': (a: number) => a <= bound,
      '>': (a: number) => a > bound,
      '>=': (a: number) => a >= bound,
    }[sign as '<' | '<=' | '>' | '>='];
    return (document) => typeof document[field] === 'number' && holds(document[field]);
  }

  #list(): string[] {
    this.#needs('[');
    const values: string[] = [];
    while (!this.#takes(']')) {
      values.push(this.#value());
      if (!this.#takes(',')) {
        this.#needs(']');
        break;
      }
    }
    return values;
  }

  #value(): string {
    const token = this.#tokens[this.#at];
    if (!token || token.kind === 'sign' || (token.kind === 'word' && KEYWORDS.has(token.text)))
      throw new BadFilter(`Was expecting a value but got \`${token?.text ?? ''}\`.`);
    this.#at += 1;
    return token.text;
  }

  #takes(text: string): boolean {
    const token = this.#tokens[this.#at];
    if (!token || token.kind === 'value' || token.text !== text) return false;
    this.#at += 1;
    return true;
  }

  #needs(text: string): void {
    if (!this.#takes(text)) throw new BadFilter(`Expected \`${text}\`.`);
  }
}

/** Texts are compared trimmed, decomposed and in lower case; numbers by value; of a list any item counts. */
function isEqual(stored: unknown, wanted: string): boolean {
  if (Array.isArray(stored)) return stored.some((item) => isEqual(item, wanted));
  if (typeof stored === 'number') return wanted.trim() !== '' && stored === Number(wanted);
  if (typeof stored !== 'string') return false;
  return comparable(stored) === comparable(wanted);
}

const comparable = (text: string) => text.trim().normalize('NFKD').toLowerCase();
