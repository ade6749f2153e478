import { FileError } from './FileError';

/** What a reader of XML hears; names are without their prefix. */
export type XmlEvents = {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
};

/**
 * Reads XML as it comes, in parts of any size: tags, text and CDATA. A document type is refused, so there are no
 * entities but the five of XML and those by number: nothing can grow.
 */
export class XmlReader {
  readonly #events: XmlEvents;
  #rest = '';

  constructor(events: XmlEvents) {
    this.#events = events;
  }

  /** @throws FileError broken_file when it is no XML that a workbook has */
  push(part: string): void {
    const text = this.#rest + part;
    let at = 0;
    for (;;) {
      const tagAt = text.indexOf('<', at);
      if (tagAt < 0) break;
      if (tagAt > at) this.#events.text(decoded(text.slice(at, tagAt)));
      const end = this.#tag(text, tagAt);
      if (end < 0) {
        at = tagAt;
        break;
      }
      at = end;
    }
    this.#rest = this.#kept(text, at);
  }

  /** @throws FileError broken_file when it ends inside a tag */
  end(): void {
    if (this.#rest.includes('<')) throw new FileError('broken_file');
  }

  /** A text that is cut in two by a part is told when its end is there: an entity may be cut. */
  #kept(text: string, at: number): string {
    const rest = text.slice(at);
    if (rest.length > MAX_TAG_LENGTH && rest.startsWith('<')) throw new FileError('broken_file');
    if (rest.startsWith('<') || rest.length < MAX_TEXT_PART) return rest;
    const cut = rest.lastIndexOf('&') > rest.length - LONGEST_ENTITY ? rest.lastIndexOf('&') : rest.length;
    this.#events.text(decoded(rest.slice(0, cut)));
    return rest.slice(cut);
  }

  /** Where the tag ends that begins at `from`, -1 while its end has not come. */
  #tag(text: string, from: number): number {
    const next = text.charCodeAt(from + 1);
    if (next === BANG) return this.#declaration(text, from);
    if (next === QUESTION) return after(text, '?>', from);
    const end = tagEnd(text, from);
    if (end < 0) return -1;
    if (next === SLASH) this.#events.close(localName(text.slice(from + 2, end).trimEnd()));
    else this.#open(text, from + 1, end);
    return end + 1;
  }

  #open(text: string, from: number, end: number): void {
    const isAlone = text.charCodeAt(end - 1) === SLASH;
    const tagEnd = isAlone ? end - 1 : end;
    let nameAt = from;
    let at = from;
    for (; at < tagEnd; at += 1) {
      const sign = text.charCodeAt(at);
      if (sign === COLON) nameAt = at + 1;
      else if (sign <= SPACE) break;
    }
    const name = text.slice(nameAt, at);
    this.#events.open(name, at < tagEnd ? text.slice(at, tagEnd) : '');
    if (isAlone) this.#events.close(name);
  }

  #declaration(text: string, from: number): number {
    if (text.startsWith('<!--', from)) return after(text, '-->', from);
    if (text.startsWith('<![CDATA[', from)) {
      const end = text.indexOf(']]>', from);
      if (end >= 0) this.#events.text(text.slice(from + 9, end));
      return end < 0 ? -1 : end + 3;
    }
    if ('<!--'.startsWith(text.slice(from, from + 4)) || '<![CDATA['.startsWith(text.slice(from, from + 9)))
      return -1;
    throw new FileError('broken_file');
  }
}

const BANG = 33;
const SLASH = 47;
const COLON = 58;
const GREATER = 62;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const QUESTION = 63;
const MAX_TAG_LENGTH = 1_000_000;
const MAX_TEXT_PART = 65_536;
const LONGEST_ENTITY = 12;

/** The value of an attribute, undefined when it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  const value = pattern(name).exec(attributes);
  const raw = value?.[1] ?? value?.[2];
  return raw === undefined ? undefined : decoded(raw);
}

const patterns = new Map<string, RegExp>();

function pattern(name: string): RegExp {
  const known = patterns.get(name);
  if (known) return known;
  const made = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, made);
  return made;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

/** A `>` inside of quotes does not end a tag. */
function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (quote !== 0) {
      if (sign === quote) quote = 0;
    } else if (sign === GREATER) return at;
    else if (sign === DOUBLE_QUOTE || sign === SINGLE_QUOTE) quote = sign;
  }
  return -1;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,5}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
