import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { actingEndAction, actingEndPage } from './acting.server';

export const loader = (args: LoaderFunctionArgs) => actingEndPage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => actingEndAction(args.context.services, args);
