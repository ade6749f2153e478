import { createHash } from 'node:crypto';

const TOKEN_BYTES = 32;

/** A secret of 256 random bits for a cookie or a link. */
export const newToken = (random: (byteCount: number) => Uint8Array): string =>
  Buffer.from(random(TOKEN_BYTES)).toString('base64url');

/** What is kept of a secret: its SHA-256, in hex. As long as the secret is random, nothing slower is needed. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
