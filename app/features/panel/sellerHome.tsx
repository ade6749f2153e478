import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ownHeaders } from '~/ui/ownHeaders';
import { PanelPage } from '~/ui/panel/PanelPage';
import { panelMeta } from '~/ui/panel/panelMeta';
import { type SellerHomePage, sellerHomeAction, sellerHomePage } from './sellerHome.server';

export const handle = { hydrate: true, panel: 'seller' };
export const meta = panelMeta;
export const headers = ownHeaders;
export const loader = (args: LoaderFunctionArgs) => sellerHomePage(args.context.services, args);
export const action = (args: ActionFunctionArgs) => sellerHomeAction(args.context.services, args);

export default function SellerHomeView() {
  const { title } = useLoaderData() as SellerHomePage;
  return <PanelPage title={title}>{null}</PanelPage>;
}
