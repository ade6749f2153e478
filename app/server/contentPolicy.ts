/** Where an order form may lead: browsers apply form-action to the redirect after a POST too. */
const HANDOFF_HOSTS = 'https://wa.me https://ig.me https://www.instagram.com https://m.me';

const SAME_FOR_ALL = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "manifest-src 'self'",
  "worker-src 'self'",
  `form-action 'self' ${HANDOFF_HOSTS}`,
];

/** Of shopper pages: no inline script at all. Inline speculation rules are not used for the same reason. */
export const SHOPPER_POLICY = [...SAME_FOR_ALL, "script-src 'self'"].join('; ');

/** Of panels: the inline scripts that Remix writes carry the nonce of this answer. */
export const panelPolicy = (nonce: string): string =>
  [...SAME_FOR_ALL, `script-src 'self' 'nonce-${nonce}'`].join('; ');

/** Of pictures: an SVG that is opened by itself is a document, and shall be a dead one. */
export const PICTURE_POLICY = "default-src 'none'; style-src 'none'; sandbox";
