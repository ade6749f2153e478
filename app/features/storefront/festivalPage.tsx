import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { written } from '~/i18n/Count';
import { dayMonthYear } from '~/i18n/Moment';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { headTags } from '~/ui/head';
import { SectionHead } from '~/ui/SectionHead';
import { DuskHero } from './DuskHero';
import { festivalPage } from './festivalPage.server';
import { Paging } from './Paging';
import { StoreGrid } from './StoreCardLink';

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? headTags(data.head) : []);

export { sharedHeaders as headers } from '~/ui/sharedHeaders';

export const loader = (args: LoaderFunctionArgs) => festivalPage(args.context.services, args);

export default function FestivalPage() {
  const t = useText('storefront');
  const tFestival = useText('festival');
  const language = useLanguage();
  const { festival, stores, total, page, pages } = useLoaderData<typeof loader>();
  const { opensAt, closesAt, slug } = festival;
  const days =
    opensAt !== null && closesAt !== null
      ? tFestival('dates', {
          from: dayMonthYear(opensAt, language),
          until: dayMonthYear(closesAt - 1, language),
        })
      : '';
  const path = paths.festival(language, slug);
  return (
    <>
      <DuskHero eyebrow={t('festival.eyebrow')} title={festival.name} intro={festival.theme || days}>
        {festival.theme && <p className="text-sm">{days}</p>}
      </DuskHero>
      <div className="wrap mt-10">
        {festival.story && <p className="mb-10 max-w-2xl text-lg whitespace-pre-line">{festival.story}</p>}
        <SectionHead title={t('festival.stores')} />
        <p className="-mt-3 mb-4 text-soft">
          {t('stores.count', { count: total, total: written(total, language) })}
        </p>
        <StoreGrid cards={stores} />
        <Paging page={page} pages={pages} linkOf={(one) => (one === 1 ? path : `${path}?hal=${one}`)} />
      </div>
    </>
  );
}
