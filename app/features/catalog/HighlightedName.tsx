import * as Highlight from './Highlight';

/** The name of a product with the words of a search marked. */
export function HighlightedName({ name, words }: { name: string; words: readonly string[] }) {
  return (
    <>
      {Highlight.of(name, words).map(({ text, at, isMatch }) =>
        isMatch ? (
          <mark key={at} className="bg-transparent font-bold text-inherit">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </>
  );
}
