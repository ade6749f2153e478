import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { headTags } from '~/ui/head';
import { BetweenHome } from './BetweenHome';
import { homePage } from './home.server';
import type { HomeView } from './homeView.server';
import { SoonHome } from './SoonHome';
import { StageHome } from './StageHome';
import { StoresHome } from './StoresHome';

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? headTags(data.head) : []);

export { sharedHeaders as headers } from '~/ui/sharedHeaders';

export const loader = (args: LoaderFunctionArgs) => homePage(args.context.services, args);

export default function Home() {
  // What single fetch makes of the types loses the tuples of the view; nothing is changed on the way.
  const view = useLoaderData<typeof loader>().view as HomeView;
  switch (view.kind) {
    case 'stage':
      return <StageHome view={view} />;
    case 'countdown':
    case 'results':
      return <StoresHome view={view} />;
    case 'soon':
      return <SoonHome view={view} />;
    case 'between':
      return <BetweenHome view={view} />;
  }
}
