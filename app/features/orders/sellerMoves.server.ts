import { z } from 'zod';
import { actorOf, type StoreVisit } from '~/features/accounts/visit.server';
import { translator } from '~/i18n/i18n.server';
import type { Services } from '~/services.server';
import { type Moved, moveOrder } from './orderMoves.server';
import * as SellerMove from './SellerMove';

const MAX_WORDS = 300;
/** What nobody can see or type on purpose: control characters and marks that turn the writing direction. */
const INVISIBLE = /\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

const refusalSchema = z
  .object({
    reason: z.enum(SellerMove.REASONS, 'reasonMissing'),
    words: z
      .string()
      .default('')
      .transform((typed) => typed.replace(/\s+/g, ' ').replace(INVISIBLE, '').toWellFormed().trim())
      .refine((typed) => typed.length <= MAX_WORDS, 'wordsLong'),
  })
  .refine(({ reason, words }) => reason !== 'other' || words !== '', {
    path: ['words'],
    message: 'wordsMissing',
  });

/** Why a refusal's form comes back: what was typed, and what is wrong with which field (keys of `sellerOrders:errors`). */
export type RefusalProblem = {
  orderId: number;
  reason: string;
  words: string;
  errors: { reason?: string | undefined; words?: string | undefined };
};

export type SellerMoved = { outcome: 'asked again'; problem: RefusalProblem } | Moved;

/** Does what a seller's form asks, in her name. The order must be of the store whose panel is open. */
export async function moveBySeller(
  services: Pick<Services, 'db' | 'clock'>,
  visit: StoreVisit,
  { orderId, move, form }: { orderId: number; move: SellerMove.SellerMove; form: FormData },
): Promise<SellerMoved> {
  const [to, actor] = [SellerMove.targetOf(move), actorOf(visit)];
  if (move !== 'refuse') return moveOrder(services, { orderId, to, actor });
  const typed = { reason: String(form.get('reason') ?? ''), words: String(form.get('words') ?? '') };
  const read = refusalSchema.safeParse(typed);
  if (!read.success) return { outcome: 'asked again', problem: problemOf(orderId, typed, read.error) };
  return moveOrder(services, { orderId, to, actor, reason: reasonText(read.data) });
}

function problemOf(
  orderId: number,
  typed: { reason: string; words: string },
  { issues }: z.ZodError,
): RefusalProblem {
  const errorAt = (field: string) => issues.find(({ path }) => path[0] === field)?.message;
  return { orderId, ...typed, errors: { reason: errorAt('reason'), words: errorAt('words') } };
}

/** What the shopper reads, in Indonesian as all that sellers write. */
function reasonText({ reason, words }: z.output<typeof refusalSchema>): string {
  if (reason === 'other') return words;
  const text = translator('id', 'sellerOrders')(`reasons.${reason}`);
  return words === '' ? text : `${text}: ${words}`;
}
