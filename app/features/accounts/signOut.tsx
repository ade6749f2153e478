import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { signOutAction, signOutPage } from './signOut.server';

export const loader = (args: LoaderFunctionArgs) => signOutPage(args);
export const action = (args: ActionFunctionArgs) => signOutAction(args.context.services, args);
