import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { photoPiecesAction, photoPiecesPage } from './photoPieces.server';

export const loader = (args: LoaderFunctionArgs) => photoPiecesPage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => photoPiecesAction(args.context.services, args);
