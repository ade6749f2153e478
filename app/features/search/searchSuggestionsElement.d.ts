import type { HTMLAttributes } from 'react';

type Texts = Record<
  'data-label' | 'data-queries' | 'data-products' | 'data-stores' | 'data-count' | 'data-none',
  string
>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** app/enhance/searchSuggestions.ts. React 18 hands `class` to custom elements as it is. */
      'search-suggestions': HTMLAttributes<HTMLElement> & Texts & { class?: string };
    }
  }
}
