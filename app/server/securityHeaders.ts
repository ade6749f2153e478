import { SHOPPER_POLICY } from './contentPolicy';

const HSTS = 'max-age=31536000';

const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Adds what every answer carries. A policy that the answer brought itself (panels, pictures) is left alone. */
export function addSecurityHeaders(headers: Headers, options: { https: boolean }): void {
  for (const [name, value] of Object.entries(ALWAYS)) {
    if (!headers.has(name)) headers.set(name, value);
  }
  if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', SHOPPER_POLICY);
  if (options.https) headers.set('Strict-Transport-Security', HSTS);
}
