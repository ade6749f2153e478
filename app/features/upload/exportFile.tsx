import type { LoaderFunctionArgs } from '@remix-run/node';
import { exportFile } from './exportFile.server';

export const loader = (args: LoaderFunctionArgs) => exportFile(args.context.services, args);
