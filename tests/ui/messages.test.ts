import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Messages = { [key: string]: string | Messages };

const FOLDER = 'app/i18n';
const NAMESPACES = readdirSync(join(FOLDER, 'id'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''));
/** Read by the shell by itself, key by key from a closed set. */
const READ_ELSEWHERE = ['server'];

const read = (language: string, namespace: string): Map<string, string> =>
  new Map(leaves(JSON.parse(readFileSync(join(FOLDER, language, `${namespace}.json`), 'utf8')) as Messages));

function leaves(messages: Messages, before = ''): [key: string, text: string][] {
  return Object.entries(messages).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[before + name, value]] : leaves(value, `${before}${name}.`),
  );
}

/** A key without the suffix that i18next chooses by the number. */
const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '');
const keysOf = (messages: Map<string, string>) =>
  [...new Set([...messages.keys()].map(withoutPlural))].sort();
const placeholders = (text = '') => [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1]).sort();

const sources = ['app', 'bin'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8')),
);

/** Whether a source asks for a key: by its name, or by a template whose fixed parts it has. */
function asksFor(source: string, namespace: string, key: string): boolean {
  if (source.includes(`'${key}'`) || source.includes(`'${namespace}:${key}'`)) return true;
  return [...source.matchAll(/`([\w.:]*\$\{[^`]+)`/g)].some(([, template = '']) =>
    patternOf(template).test(key),
  );
}

function patternOf(template: string): RegExp {
  const fixed = template.replace(/^\w+:/, '').split(/\$\{[^}]*\}/);
  return new RegExp(`^${fixed.map((part) => part.replaceAll(/[^\w-]/g, '\\$&')).join('.+')}$`);
}

describe('messages', () => {
  it('there are files of the same names in both languages', () => {
    expect(readdirSync(join(FOLDER, 'en')).sort()).toEqual(readdirSync(join(FOLDER, 'id')).sort());
  });

  describe.each(NAMESPACES)('%s', (namespace) => {
    const indonesian = read('id', namespace);
    const english = read('en', namespace);

    it('has the same keys in both languages', () => {
      expect(keysOf(english)).toEqual(keysOf(indonesian));
    });

    it('has the same placeholders in both languages', () => {
      const differing = [...english].filter(([key, text]) => {
        const plain = withoutPlural(key);
        // Indonesian has one form for all numbers.
        const other = indonesian.get(key) ?? indonesian.get(`${plain}_other`) ?? indonesian.get(plain);
        const [ours, theirs] = [placeholders(text), placeholders(other)];
        // "Last one" may leave the number out.
        return key.endsWith('_one')
          ? !ours.every((name) => theirs.includes(name))
          : ours.join() !== theirs.join();
      });
      expect(differing).toEqual([]);
    });

    it('leaves nothing empty', () => {
      const empty = [...indonesian, ...english].filter(([, text]) => text.trim() === '');
      expect(empty).toEqual([]);
    });

    it.skipIf(READ_ELSEWHERE.includes(namespace))('holds no key that nothing asks for', () => {
      const askers = sources.filter((source) => namespace === 'site' || source.includes(`'${namespace}'`));
      const unused = keysOf(indonesian).filter(
        (key) => !askers.some((source) => asksFor(source, namespace, key)),
      );
      expect(unused).toEqual([]);
    });
  });
});
