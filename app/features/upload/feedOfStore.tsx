import type { LoaderFunctionArgs } from '@remix-run/node';
import { storeFeed } from './feedFiles.server';

export const loader = (args: LoaderFunctionArgs) => storeFeed(args.context.services, args);
