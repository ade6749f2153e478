import type { LoaderFunctionArgs } from '@remix-run/node';
import { sitemap } from './sitemap.server';

export const loader = (args: LoaderFunctionArgs) => sitemap(args.context.services, args);
