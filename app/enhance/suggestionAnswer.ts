import { languageOf, product, store } from '~/paths';

/** What `/api/suggest` answers. */
export type Answer = {
  queries: readonly string[];
  products: readonly { slug: string; title: string }[];
  stores: readonly { slug: string; name: string }[];
};
/** What is offered: a query to search for, or a page to open. */
export type Offer = { text: string; query?: string; href?: string };
export type Group = { name: string; offers: Offer[] };

export const NO_ANSWER: Answer = { queries: [], products: [], stores: [] };

/** What of an answer still holds every word that is typed by now. */
export function narrowed({ queries, products, stores }: Answer, text: string): Answer {
  const words = folded(text).split(/\s+/);
  const holds = (offered: string) => words.every((word) => folded(offered).includes(word));
  return {
    queries: queries.filter(holds),
    products: products.filter(({ title }) => holds(title)),
    stores: stores.filter(({ name }) => holds(name)),
  };
}

const folded = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

type Names = { queries?: string | undefined; products?: string | undefined; stores?: string | undefined };

/** The groups of an answer that hold anything, under their names, with links in the language of the page. */
export function offersOf(answer: Answer, names: Names, pathname: string): Group[] {
  const language = languageOf(pathname);
  const groups: Group[] = [
    { name: names.queries ?? '', offers: answer.queries.map((query) => ({ text: query, query })) },
    {
      name: names.products ?? '',
      offers: answer.products.map(({ slug, title }) => ({ text: title, href: product(language, slug) })),
    },
    {
      name: names.stores ?? '',
      offers: answer.stores.map(({ slug, name }) => ({ text: name, href: store(language, slug) })),
    },
  ];
  return groups.filter(({ offers }) => offers.length > 0);
}
