import type { ActionFunctionArgs } from '@remix-run/node';
import { keepDraftAction } from './products/productDraftKeeper.server';

export const action = (args: ActionFunctionArgs) => keepDraftAction(args.context.services, args);
