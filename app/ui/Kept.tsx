import { type ComponentType, createContext, type HTMLAttributes, useContext } from 'react';
import { useLanguage } from '~/i18n/useLanguage';
import type { Language } from '~/paths';

/** The markup of a part for its facts in a language. Rendered anew or remembered: nobody can tell. */
export type KeepMarkup = <Facts extends object>(
  part: ComponentType<Facts>,
  facts: Facts,
  language: Language,
) => string;

/** What remembers markup: the server's; in a browser and in tests there is none, and parts are rendered as ever. */
export const MarkupKeeper = createContext<KeepMarkup | null>(null);

type Props<Facts extends object> = HTMLAttributes<HTMLElement> & {
  as: 'a' | 'div' | 'form' | 'nav' | 'p' | 'section' | 'span';
  href?: string;
  action?: string;
  /** Renders the inside. It may use its facts, messages and the language, and no other context. */
  of: ComponentType<Facts>;
  /** All that the inside depends on, as JSON can write it. */
  facts: Facts;
};

/** An element whose inside the server renders once for the same facts: cards stand on many pages unchanged. */
export function Kept<Facts extends object>({ as: Host, of: Inside, facts, ...attributes }: Props<Facts>) {
  const keep = useContext(MarkupKeeper);
  const language = useLanguage();
  if (!keep) {
    return (
      <Host {...attributes}>
        <Inside {...facts} />
      </Host>
    );
  }
  const inside = { __html: keep(Inside, facts, language) };
  return <Host {...attributes} dangerouslySetInnerHTML={inside} />;
}
