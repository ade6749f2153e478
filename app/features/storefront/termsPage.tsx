import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { headTags } from '~/ui/head';
import { NoticePage } from './NoticePage';
import { noticeHead } from './notice.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? headTags(data) : []);

export { sharedHeaders as headers } from '~/ui/sharedHeaders';

export const loader = (args: LoaderFunctionArgs) => noticeHead(args.context.services, args, 'terms');

export default function TermsPage() {
  return <NoticePage name="terms" />;
}
