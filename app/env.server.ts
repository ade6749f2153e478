import { z } from 'zod';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

const filled = z
  .string()
  .optional()
  .transform((text) => (text === undefined || text.trim() === '' ? undefined : text.trim()));

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: filled.pipe(z.url().optional()),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  RATE_LIMIT: z.enum(['on', 'off']).default('on'),
  DATA_DIR: z.string().default('./var'),
  DATABASE_URL: filled.pipe(
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
      .optional(),
  ),
  SESSION_SECRET: filled.pipe(z.string().min(32, 'must have 32 characters or more').optional()),
  METRICS_TOKEN: filled,
  MEILI_URL: filled.pipe(z.url({ protocol: /^https?$/ }).optional()),
  MEILI_KEY: filled,
  MEILI_SEARCH_KEY: filled,
  MEILI_MASTER_KEY: filled,
  MEILI_INDEX: z
    .string()
    .regex(/^[\w-]{1,100}$/, 'may hold letters, digits, _ and -')
    .default('products'),
  WHATSAPP_TOKEN: filled,
  WHATSAPP_PHONE_ID: filled.pipe(
    z
      .string()
      .regex(/^\d{5,20}$/, 'must be the id of a number, all digits')
      .optional(),
  ),
  PAGE_CACHE: z.enum(['on', 'off']).default('on'),
  DEMO_PASSWORD: filled.pipe(z.string().min(8, 'must have 8 characters or more').optional()),
  SEED: z.enum(['demo', 'none']).default('demo'),
  FAKE_NOW: filled.pipe(z.iso.datetime({ offset: true }).optional()),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** The settings of one run, read once at boot. `fakeNowAt` is an instant in epoch milliseconds. */
export type Env = {
  mode: 'development' | 'production' | 'test';
  port: number;
  host: string;
  isLoopback: boolean;
  publicUrl: string;
  trustedProxies: number;
  rateLimits: boolean;
  dataDir: string;
  databaseUrl: string | undefined;
  sessionSecret: string | undefined;
  metricsToken: string | undefined;
  /** Where Meilisearch is and the keys for our indexes there; undefined: the embedded engine searches alone. */
  meili: { url: string; key: string | undefined; searchKey: string | undefined; index: string } | undefined;
  /** For `npm run reindex`, which makes the scoped keys with it; the site never asks for it. */
  meiliMasterKey: string | undefined;
  /** Of the WhatsApp Cloud API; undefined: organizers send codes themselves. */
  whatsapp: { token: string; phoneId: string } | undefined;
  /** Whether rendered pages are kept for a moment. */
  keepsPages: boolean;
  seed: 'demo' | 'none';
  /** Of the demo's sign-ins; undefined: made up, and said once. */
  demoPassword: string | undefined;
  fakeNowAt: number | undefined;
  logLevel: string;
};

/** Thrown at boot when a setting cannot be used; the message says which one and why. */
export class EnvError extends Error {
  override name = 'EnvError';
}

/**
 * Reads the settings. Throws EnvError with one line per setting that cannot be used, and for the combinations
 * that would be dangerous on a real installation.
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const read = schema.safeParse(source);
  if (!read.success) {
    throw new EnvError(
      read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    );
  }
  const settings = read.data;
  const isLoopback = LOOPBACK.has(settings.HOST);
  refuseDangerous(settings, isLoopback);
  return {
    mode: settings.NODE_ENV,
    port: settings.PORT,
    host: settings.HOST,
    isLoopback,
    publicUrl: (settings.PUBLIC_URL ?? `http://${settings.HOST}:${settings.PORT}`).replace(/\/+$/, ''),
    trustedProxies: settings.TRUST_PROXY,
    rateLimits: settings.RATE_LIMIT === 'on',
    dataDir: settings.DATA_DIR,
    databaseUrl: settings.DATABASE_URL,
    sessionSecret: settings.SESSION_SECRET,
    metricsToken: settings.METRICS_TOKEN,
    meili: meiliOf(settings),
    meiliMasterKey: settings.MEILI_MASTER_KEY,
    whatsapp: whatsappOf(settings),
    keepsPages: settings.PAGE_CACHE === 'on',
    seed: settings.SEED,
    demoPassword: settings.DEMO_PASSWORD,
    fakeNowAt: settings.FAKE_NOW === undefined ? undefined : Date.parse(settings.FAKE_NOW),
    logLevel: settings.LOG_LEVEL,
  };
}

function meiliOf({
  MEILI_URL,
  MEILI_KEY,
  MEILI_SEARCH_KEY,
  MEILI_INDEX,
}: z.infer<typeof schema>): Env['meili'] {
  if (MEILI_URL === undefined) return undefined;
  return { url: MEILI_URL, key: MEILI_KEY, searchKey: MEILI_SEARCH_KEY, index: MEILI_INDEX };
}

/** One of the two alone would send nothing, and nobody would know why. */
function whatsappOf({ WHATSAPP_TOKEN, WHATSAPP_PHONE_ID }: z.infer<typeof schema>): Env['whatsapp'] {
  if (WHATSAPP_TOKEN && WHATSAPP_PHONE_ID) return { token: WHATSAPP_TOKEN, phoneId: WHATSAPP_PHONE_ID };
  if (WHATSAPP_TOKEN || WHATSAPP_PHONE_ID) {
    throw new EnvError('WHATSAPP_TOKEN and WHATSAPP_PHONE_ID go together: set both or neither');
  }
  return undefined;
}

function refuseDangerous(settings: z.infer<typeof schema>, isLoopback: boolean) {
  if (settings.RATE_LIMIT === 'off' && !isLoopback) {
    throw new EnvError('RATE_LIMIT=off is for tests and load runs: HOST must be loopback');
  }
  if (settings.FAKE_NOW && (!isLoopback || settings.SEED !== 'demo')) {
    throw new EnvError('FAKE_NOW is for trying things out: HOST must be loopback and SEED=demo');
  }
  const isForReal = settings.SEED === 'none' || !isLoopback;
  if (settings.DATABASE_URL && !settings.SESSION_SECRET && isForReal) {
    throw new EnvError('SESSION_SECRET is required with DATABASE_URL: several machines must share it');
  }
}
