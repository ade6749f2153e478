import type { LoaderFunctionArgs } from '@remix-run/node';
import { apiSuggest } from './searchApi.server';

export const loader = (args: LoaderFunctionArgs) => apiSuggest(args.context.services, args.request);
