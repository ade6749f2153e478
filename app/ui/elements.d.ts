import 'react';

type Attributes = Omit<React.DetailedHTMLProps<React.HTMLAttributes<HTMLElement>, HTMLElement>, 'className'>;
/** React 18 writes the attributes of a custom element as they are: `class`, not `className`. */
type Enhanced<Name extends string = never> = Attributes & { class?: string } & {
  [name in Name]?: string | number | undefined;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'add-to-basket': Enhanced;
      'basket-count': Enhanced;
      'count-down': Enhanced<'data-ends-at' | 'data-server-now'>;
      'lately-seen': Enhanced<'data-slug' | 'data-name' | 'data-image'>;
      'favourite-button': Enhanced<'data-id' | 'data-save' | 'data-saved'>;
      'share-button': Enhanced<'data-title' | 'data-copied'>;
    }
  }
}
