import type { LoaderFunctionArgs } from '@remix-run/node';
import { promotionFile } from './promotion/promotionFile.server';

export const loader = (args: LoaderFunctionArgs) => promotionFile(args.context.services, args);
