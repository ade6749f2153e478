import { z } from 'zod';
import * as Basket from './Basket';

const variantId = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

/** What cannot be read as a number is one piece; too many are the most that fit. */
const quantity = z
  .string()
  .default('1')
  .transform((text) => {
    const pieces = text.trim() === '' ? 1 : Math.trunc(Number(text));
    return Number.isNaN(pieces) ? 1 : Math.min(Math.max(pieces, 0), Basket.MAX_QUANTITY);
  });

/** What the forms of the basket ask for. */
export const basketIntent = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('add'), variantId, quantity }),
  z.object({ intent: z.literal('set'), variantId, quantity }),
  z.object({ intent: z.literal('remove'), variantId }),
]);

export type BasketIntent = z.infer<typeof basketIntent>;
