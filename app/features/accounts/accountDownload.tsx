import type { LoaderFunctionArgs } from '@remix-run/node';
import { accountDownload } from './accountDownload.server';

export const loader = (args: LoaderFunctionArgs) => accountDownload(args.context.services, args);
