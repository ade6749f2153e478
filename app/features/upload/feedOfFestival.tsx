import type { LoaderFunctionArgs } from '@remix-run/node';
import { festivalFeed } from './feedFiles.server';

export const loader = (args: LoaderFunctionArgs) => festivalFeed(args.context.services, args);
