import type { TFunction } from 'i18next';
import type { Language } from '~/paths';
import { I18N } from './i18n';
import type { Namespace } from './messages';
import { useLanguage } from './useLanguage';

/** A translator whose keys were checked where it was asked for. */
type Lookup = (key: string, options?: Record<string, unknown>) => string;

const kept = new Map<string, Lookup>();

/**
 * The messages of a room in a language. Each is looked up once for the same parameters: a page asks for some
 * hundred messages, and i18next resolves each anew.
 */
export function textOf<N extends Namespace>(language: Language, namespace: N): TFunction<N> {
  const name = `${language}/${namespace}`;
  const present = kept.get(name);
  if (present) return present as unknown as TFunction<N>;
  const made = remembering(I18N[language].getFixedT(language, namespace) as unknown as Lookup);
  kept.set(name, made);
  return made as unknown as TFunction<N>;
}

/** What people may cause to be remembered is bounded: search texts are among the parameters. */
const MAX_REMEMBERED = 5_000;

function remembering(lookup: Lookup): Lookup {
  const remembered = new Map<string, string>();
  return (key, options) => {
    const name = options ? `${key} ${JSON.stringify(options)}` : key;
    const present = remembered.get(name);
    if (present !== undefined) return present;
    const text = lookup(key, options);
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    remembered.set(name, text);
    return text;
  };
}

/** The messages of a room in the language of the page that is being rendered. */
export const useText = <N extends Namespace>(namespace: N): TFunction<N> => textOf(useLanguage(), namespace);
