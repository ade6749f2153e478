import type { LoaderFunctionArgs } from '@remix-run/node';
import { socialPicture } from './socialPicture.server';

export const loader = (args: LoaderFunctionArgs) => socialPicture(args.context.services, args);
