import type { ActionFunctionArgs } from '@remix-run/node';
import type { ClientActionFunctionArgs } from '@remix-run/react';
import { orLineLost } from '~/ui/panel/lineLost';
import { productPhotoForms } from './productPhotoForms.server';

export const action = (args: ActionFunctionArgs) => productPhotoForms(args.context.services, args);
export const clientAction = (args: ClientActionFunctionArgs) => orLineLost(args);
