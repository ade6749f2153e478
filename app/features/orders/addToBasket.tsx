import type { ActionFunctionArgs } from '@remix-run/node';
import { addToBasketAction } from './addToBasket.server';

export const loader = () => new Response(null, { status: 405, headers: { Allow: 'POST' } });
export const action = (args: ActionFunctionArgs) => addToBasketAction(args.context.services, args);
