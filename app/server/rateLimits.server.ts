import { RateLimiterMemory } from 'rate-limiter-flexible';

/** How many requests a minute (or `perSeconds`) of one kind a browser, and an address, may make. */
type Allowance = { browser: number; address: number; perSeconds: number };

export type RequestClass = 'page' | 'search' | 'media' | 'write' | 'upload' | 'checkout';

/**
 * Generous by address: behind a carrier's NAT a whole district may share one. A browser is held closer, by its
 * cookie; one that throws its cookie away is left with the address's allowance.
 */
export const ALLOWANCES: Readonly<Record<RequestClass, Allowance>> = {
  page: { browser: 240, address: 3000, perSeconds: 60 },
  search: { browser: 180, address: 2400, perSeconds: 60 },
  media: { browser: 3000, address: 20_000, perSeconds: 60 },
  write: { browser: 90, address: 1200, perSeconds: 60 },
  /** Pieces of photos: thirty large ones are 900. */
  upload: { browser: 1200, address: 6000, perSeconds: 60 },
  checkout: { browser: 20, address: 400, perSeconds: 600 },
};

/** `path` is a plainPath. */
export function classOf(method: string, path: string): RequestClass {
  if (/^\/penjual\/foto\/[^/]+$/.test(path)) return 'upload';
  if (method === 'POST') return path === '/pesan' ? 'checkout' : 'write';
  if (/^\/(media|batik|og)\//.test(path)) return 'media';
  return path === '/cari' || path.startsWith('/api/') ? 'search' : 'page';
}

type Visitor = { guestKey: string; isKnown: boolean; addressKey: string };

export type RateLimits = {
  /** Counts one request; null when it may pass, else after how many seconds the next one may. */
  take(asked: RequestClass, visitor: Visitor): Promise<number | null>;
};

export const noRateLimits: RateLimits = { take: async () => null };

/** Limits of one process, kept in memory: with several processes each allows as much. */
export function makeRateLimits(allowances = ALLOWANCES): RateLimits {
  const classes = Object.keys(allowances) as RequestClass[];
  const limiters = new Map(classes.map((name) => [name, limitersOf(name, allowances[name])] as const));
  return {
    async take(asked, { guestKey, isKnown, addressKey }) {
      const limiter = limiters.get(asked);
      // The browser first: one that is refused takes nothing from those who share its address.
      const wait = isKnown ? await takeOne(limiter?.browser, guestKey) : null;
      return wait ?? takeOne(limiter?.address, addressKey);
    },
  };
}

function limitersOf(name: RequestClass, { browser, address, perSeconds }: Allowance) {
  const limiter = (by: string, points: number) =>
    new RateLimiterMemory({ keyPrefix: `${name} ${by}`, points, duration: perSeconds });
  return { browser: limiter('browser', browser), address: limiter('address', address) };
}

async function takeOne(limiter: RateLimiterMemory | undefined, key: string): Promise<number | null> {
  if (!limiter) return null;
  try {
    await limiter.consume(key);
    return null;
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    return secondsOf((refused as { msBeforeNext: number }).msBeforeNext);
  }
}

const secondsOf = (ms: number): number => Math.max(1, Math.ceil(ms / 1000));
