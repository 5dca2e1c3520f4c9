import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** All that the environment decides, read once when the server starts. */
export type Config = {
  /** 0 lets the system choose a free one. */
  readonly port: number;
  readonly host: string;
  /** Where hubs and nights are kept; made when missing. */
  readonly dataDir: string;
  /** The built page. */
  readonly clientDir: string;
  /** Origin under which the world reaches this server, when a proxy stands before it. */
  readonly publicOrigin: string | undefined;
  /** Further origins that may open sockets and post. */
  readonly origins: readonly string[];
  /** Believe the last entry of `x-forwarded-for`; only right behind a proxy that writes it. */
  readonly trustProxy: boolean;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Open sockets from one address; a class shares one. */
  readonly socketsPerIp: number;
  /** Hubs dreaming at once in this process. */
  readonly liveHubLimit: number;
  /** New hubs a minute from one person. */
  readonly newHubsPerPerson: number;
  /** New hubs a minute from one address. */
  readonly newHubsPerIp: number;
};

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const whole = (min: number, max: number, fallback: number) =>
  z.coerce
    .number(`must be a whole number from ${min} to ${max}`)
    .int(`must be a whole number from ${min} to ${max}`)
    .min(min, `must be at least ${min}`)
    .max(max, `must be at most ${max}`)
    .default(fallback);

const originOf = (text: string): string | undefined => {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.origin : undefined;
};

const origin = z.string().transform((text, context) => {
  const found = originOf(text.trim());
  if (found !== undefined) return found;
  context.addIssue({ code: 'custom', message: `"${text}" is not an http or https address` });
  return z.NEVER;
});

const environment = z.object({
  PORT: whole(0, 65_535, 2567),
  HOST: z.string().default('0.0.0.0'),
  DATA_DIR: z.string().default(here('../../data')),
  PUBLIC_URL: origin.optional(),
  ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(',').filter((item) => item.trim() !== ''))
    .pipe(z.array(origin)),
  TRUST_PROXY: z
    .enum(['true', 'false', '1', '0'], 'must be true or false')
    .default('false')
    .transform((word) => word === 'true' || word === '1'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  SOCKETS_PER_IP: whole(1, 100_000, 40),
  LIVE_HUB_LIMIT: whole(1, 10_000, 50),
  NEW_HUBS_PER_PERSON: whole(1, 10_000, 5),
  NEW_HUBS_PER_IP: whole(1, 10_000, 20),
});

/** The configuration, or one sentence for each variable that cannot be understood. An empty variable counts as unset. */
export const parseConfig = (
  env: Readonly<Record<string, string | undefined>>,
): { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly faults: readonly string[] } => {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    return { ok: false, faults: parsed.error.issues.map(({ path, message }) => `${String(path[0])} ${message}`) };
  }
  const { data } = parsed;
  return {
    ok: true,
    config: {
      port: data.PORT,
      host: data.HOST,
      dataDir: data.DATA_DIR,
      clientDir: here('../../client/dist'),
      publicOrigin: data.PUBLIC_URL,
      origins: data.ORIGINS,
      trustProxy: data.TRUST_PROXY,
      logLevel: data.LOG_LEVEL,
      socketsPerIp: data.SOCKETS_PER_IP,
      liveHubLimit: data.LIVE_HUB_LIMIT,
      newHubsPerPerson: data.NEW_HUBS_PER_PERSON,
      newHubsPerIp: data.NEW_HUBS_PER_IP,
    },
  };
};
