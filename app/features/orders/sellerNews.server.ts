import { redirect } from '@remix-run/node';
import type { SellerMove } from './SellerMove';
import type { SellerMoved } from './sellerMoves.server';

/** What is told once after a move. */
const NEWS = ['confirm', 'refuse', 'ship', 'finish', 'stock', 'illegal'] as const;
export type News = (typeof NEWS)[number];

/** The news in the address of a page, null without any that we know. */
export const readNews = (params: URLSearchParams): News | null =>
  NEWS.find((one) => one === params.get('kabar')) ?? null;

/** The news of a move; a second tap tells the same as the first. */
export function newsAfter(move: SellerMove, { outcome }: Exclude<SellerMoved, { problem: unknown }>): News {
  if (outcome === 'noStock') return 'stock';
  return outcome === 'moved' || outcome === 'unchanged' ? move : 'illegal';
}

/** Leads to the page that was posted to, with its news instead of older ones. */
export function backTo(request: Request, news: { kabar: News; pesanan?: string }): Response {
  const { pathname, searchParams } = new URL(request.url);
  for (const name of ['kabar', 'pesanan', 'index']) searchParams.delete(name);
  for (const [name, value] of Object.entries(news)) searchParams.set(name, value);
  return redirect(`${pathname.replace(/\.data$/, '')}?${searchParams}`, { status: 303 });
}
