import { index, type RouteConfig, route } from '@remix-run/route-config';

export default [index('page.tsx'), route('own-cards', 'ownCards.tsx')] satisfies RouteConfig;
