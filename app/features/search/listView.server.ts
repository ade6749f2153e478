import * as Category from '~/features/catalog/Category';
import * as Province from '~/features/catalog/Province';
import type { FestivalMoment } from '~/features/festival/Festival';
import { translator } from '~/i18n/i18n.server';
import * as paths from '~/paths';
import { breadcrumbs, type Head } from '~/ui/head';
import * as ListPlace from './ListPlace';
import { type SearchDeps, type SearchResult, searchProducts } from './search.server';
import { decode, type SearchParams } from './searchParams';

/** A list of products as its page shows it. */
export type ListView = Omit<SearchResult, 'moment' | 'engine'> & {
  place: ListPlace.ListPlace;
  head: Head;
  heading: string;
  intro: string | null;
  /** The name of the store that was chosen, null without one. */
  storeName: string | null;
  /** No festival is on, or its phase has no search. */
  isOff: boolean;
};

type Deps = SearchDeps & { env: { publicUrl: string } };

/** The list that an address asks for, at one of the three kinds of places. */
export async function listView(
  { env, ...deps }: Deps,
  url: URL,
  language: paths.Language,
  place: ListPlace.ListPlace,
): Promise<ListView> {
  const asked = ListPlace.fixed(place, decode(url.searchParams));
  const { moment, engine: _engine, ...result } = await searchProducts(deps, asked);
  const texts = textsOf(language, place, result.params);
  return {
    ...result,
    place,
    heading: texts.heading,
    intro: texts.intro,
    head: { ...headOf(env.publicUrl, language, place, result.params, texts), ...pictureOf(moment) },
    storeName: asked.toko === null ? null : (result.cards[0]?.store.name ?? asked.toko),
    isOff: moment === null,
  };
}

type Texts = { heading: string; title: string; intro: string | null; description: string };

function textsOf(language: paths.Language, place: ListPlace.ListPlace, params: SearchParams): Texts {
  const t = translator(language, 'search');
  if (place.kind === 'category') {
    const name = Category.nameOf(place.slug, language);
    const intro = t('introCategory', { name });
    return { heading: name, title: name, intro, description: intro };
  }
  if (place.kind === 'province') {
    const name = Province.nameOf(Province.findBySlug(place.slug)?.code ?? '', language);
    const [heading, intro] = [t('headingProvince', { name }), t('introProvince', { name })];
    return { heading, title: heading, intro, description: intro };
  }
  const description = t('describeAll');
  return params.q === ''
    ? { heading: t('headingAll'), title: t('titleAll'), intro: null, description }
    : {
        heading: t('headingSearch'),
        title: t('titleSearch', { text: params.q }),
        intro: null,
        description,
      };
}

function headOf(
  publicUrl: string,
  language: paths.Language,
  place: ListPlace.ListPlace,
  params: SearchParams,
  { heading, title, description }: Texts,
): Head {
  const t = translator(language, 'search');
  const path = ListPlace.canonical(language, place, params);
  const steps = [
    [t('home'), paths.home(language)],
    [heading, ListPlace.pathOf(language, place)],
  ] as const;
  return {
    title: params.hal === 1 ? title : t('titlePage', { title, page: params.hal }),
    description,
    path,
    language,
    publicUrl,
    isHidden: !ListPlace.isIndexable(place, params),
    jsonLd: place.kind === 'search' ? [] : [breadcrumbs(publicUrl, steps)],
  };
}

const pictureOf = (moment: FestivalMoment | null): Pick<Head, 'picture'> =>
  moment ? { picture: paths.socialPicture('festival', moment.festival.slug) } : {};
