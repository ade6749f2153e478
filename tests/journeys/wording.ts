import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '~/paths';
import { ROOT } from './site';

type Messages = { [key: string]: string | Messages };

/** All messages of a language, by `room.key.key`. */
function messagesOf(language: Language): Map<string, string> {
  const folder = join(ROOT, 'app', 'i18n', language);
  const found = new Map<string, string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const room = file.slice(0, -'.json'.length);
    flatten(room, JSON.parse(readFileSync(join(folder, file), 'utf8')) as Messages, found);
  }
  return found;
}

function flatten(prefix: string, messages: Messages, found: Map<string, string>): void {
  for (const [key, value] of Object.entries(messages)) {
    if (typeof value === 'string') found.set(`${prefix}.${key}`, value);
    else flatten(`${prefix}.${key}`, value, found);
  }
}

const all = { id: messagesOf('id'), en: messagesOf('en') };

const PLURAL = /_(zero|one|two|few|many|other)$/;
const keysOf = (language: Language) =>
  new Set([...all[language].keys()].map((key) => key.replace(PLURAL, '')));

/** The keys that one language has and the other has not. */
export function keysOfOneLanguage(): string[] {
  const [id, en] = [keysOf('id'), keysOf('en')];
  return [...[...id].filter((key) => !en.has(key)), ...[...en].filter((key) => !id.has(key))];
}

const PLACEHOLDER = /\{\{[^}]*\}\}|<\/?\d*\w*\/?>|\$t\([^)]*\)/g;
const MIN_LETTERS = 3;
const lettersOf = (text: string): number => text.replaceAll(/[^\p{L}]/gu, '').length;

/** A message as it may stand on a page: its placeholders filled with anything. */
function patternOf(message: string): RegExp | null {
  const parts = message.split(PLACEHOLDER);
  if (parts.every((part) => lettersOf(part) < MIN_LETTERS)) return null;
  const escaped = parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.+')}$`, 'su');
}

type Wording = { exact: Set<string>; patterns: RegExp[] };

/** What reads as a message of `language` and of no other. */
function wordingOf(language: Language): Wording {
  const other = new Set(all[language === 'id' ? 'en' : 'id'].values());
  const own = [...new Set(all[language].values())].filter((message) => !other.has(message));
  const plain = own.filter((message) => message.replaceAll(PLACEHOLDER, '') === message);
  const patterns = own.filter((message) => !plain.includes(message)).map(patternOf);
  return {
    exact: new Set(plain.filter((message) => lettersOf(message) >= MIN_LETTERS)),
    patterns: patterns.filter((pattern) => pattern !== null),
  };
}

const wording = { id: wordingOf('id'), en: wordingOf('en') };

const reads = (text: string, { exact, patterns }: Wording) =>
  exact.has(text) || patterns.some((pattern) => pattern.test(text));

const LOOKS_UNFILLED = /\{\{|\}\}|\[object |\bundefined\b|\bNaN\b|Invalid Date|\bnull\b/;
const LOOKS_LIKE_A_KEY =
  /^([a-z]+:)?[a-z]+[a-z0-9]*([A-Z][a-z0-9]*)+$|^[a-z]+[A-Za-z0-9]*(\.[a-z]+[A-Za-z0-9]*)+$/;
/** User names and hosts of the demo look like keys and are none. */
const IS_ADDRESS = /\.(contoh|com|id|me)$|^www\./;

/** What is wrong with the texts of a page: a raw key, an empty placeholder, a message of the other language. */
export function faultsOfTexts(language: Language, texts: readonly string[]): string[] {
  const other = wording[language === 'id' ? 'en' : 'id'];
  return [...new Set(texts)].flatMap((text) => {
    if (LOOKS_UNFILLED.test(text)) return [`unfilled: ${text}`];
    if (LOOKS_LIKE_A_KEY.test(text) && !IS_ADDRESS.test(text)) return [`a key: ${text}`];
    return reads(text, other) && !reads(text, wording[language]) ? [`in the other language: ${text}`] : [];
  });
}
