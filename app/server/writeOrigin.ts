/** What a request says of where it comes from. */
export type WriteOrigin = {
  secFetchSite: string | undefined;
  origin: string | undefined;
  host: string | undefined;
  /** The address the site is known by, for proxies that put another Host. */
  publicUrl: string;
};

/**
 * Whether a write may be carried out. Sec-Fetch-Site speaks first, a page cannot forge it; browsers that do not
 * know it send Origin with every POST, which must name this host. With neither it is no browser (curl, a feed
 * checker): there is then no cookie that somebody else's page could borrow, and it may pass.
 */
export function mayWrite({ secFetchSite, origin, host, publicUrl }: WriteOrigin): boolean {
  if (secFetchSite !== undefined) return secFetchSite === 'same-origin' || secFetchSite === 'none';
  if (origin === undefined) return true;
  const from = hostOf(origin);
  return from !== undefined && (from === host?.toLowerCase() || from === hostOf(publicUrl));
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host || undefined : undefined;
}
