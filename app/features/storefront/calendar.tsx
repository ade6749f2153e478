import type { LoaderFunctionArgs } from '@remix-run/node';
import { calendar } from './calendar.server';

export const loader = (args: LoaderFunctionArgs) => calendar(args.context.services, args);
