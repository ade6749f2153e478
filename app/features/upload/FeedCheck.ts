import * as FeedItem from './FeedItem';
import * as FeedPicture from './FeedPicture';
import { plain } from './FeedText';

export type FeedProblem = 'noPicture' | 'smallPicture' | 'longTitle' | 'noDescription' | 'longDescription';

type Checked = Pick<FeedItem.FeedProduct, 'name' | 'description' | 'photos'>;

/** What Meta would refuse of a product if it were sent as it stands. */
export function problemsOf({ name, description, photos }: Checked): FeedProblem[] {
  const problems: FeedProblem[] = [];
  if (photos.length === 0) problems.push('noPicture');
  else if (photos.every((photo) => FeedPicture.pathOf(photo) === null)) problems.push('smallPicture');
  if (plain(name).length > FeedItem.MAX_TITLE) problems.push('longTitle');
  const text = plain(description);
  if (text === '') problems.push('noDescription');
  else if (text.length > FeedItem.MAX_DESCRIPTION) problems.push('longDescription');
  return problems;
}

/** Whether the product is left out for it; the others go, with what is too long cut and what is missing filled in. */
export const isLeftOut = (problem: FeedProblem): boolean =>
  problem === 'noPicture' || problem === 'smallPicture';
