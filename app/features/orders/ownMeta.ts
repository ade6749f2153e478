import type { MetaFunction } from '@remix-run/node';
import { type Head, headTags } from '~/ui/head';

/** The head of a page that is made for one visitor; none when its loader refused. */
export const ownMeta: MetaFunction = ({ data }) => {
  const page = data as { head: Head } | undefined;
  return page ? headTags(page.head) : [];
};
