import 'react';

type Attributes = Omit<React.DetailedHTMLProps<React.HTMLAttributes<HTMLElement>, HTMLElement>, 'className'>;
/** React 18 writes the attributes of a custom element as they are: `class`, not `className`. */
type Enhanced<Name extends string = never> = Attributes & { class?: string } & {
  [name in Name]?: string | number | undefined;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'copy-text': Enhanced<'data-copied' | 'data-failed'>;
      'opened-beacon': Enhanced;
      'remember-buyer': Enhanced;
    }
  }
}
