import { notFound, responseFor } from '~/errors';

/** Every address that leads nowhere: the root draws it. */
export const loader = () => {
  throw responseFor(notFound('no such page'));
};

export default function NotFound() {
  return null;
}
