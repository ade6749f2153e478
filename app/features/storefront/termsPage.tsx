import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { headTags } from '~/ui/head';
import { NoticePage } from './NoticePage';
import { type VersionedNotice, versionedNotice } from './notice.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? headTags(data.head) : []);

export { sharedHeaders as headers } from '~/ui/sharedHeaders';

export const loader = (args: LoaderFunctionArgs) => versionedNotice(args.context.services, args, 'terms');

export default function TermsPage() {
  const { versions } = useLoaderData() as VersionedNotice;
  return <NoticePage name="terms" versions={versions} />;
}
