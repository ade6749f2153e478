import type { LoaderFunctionArgs } from '@remix-run/node';
import { apiSearch } from './searchApi.server';

export const loader = (args: LoaderFunctionArgs) => apiSearch(args.context.services, args.request);
