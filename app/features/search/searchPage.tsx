import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { headTags } from '~/ui/head';
import { ListPage } from './ListPage';
import { searchPage } from './listPage.server';
import type { ListView } from './listView.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? headTags(data.head) : []);

export { sharedHeaders as headers } from '~/ui/sharedHeaders';

export const loader = (args: LoaderFunctionArgs) => searchPage(args.context.services, args);

export default function SearchPage() {
  return <ListPage view={useLoaderData<typeof loader>() as ListView} />;
}
