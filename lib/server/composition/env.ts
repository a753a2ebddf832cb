import 'server-only';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type GatewayConfig, HOSTS } from '../../gateway/config';
import { once } from './once';

const address = z.url({ protocol: /^https?$/ });

const gatewaySchema = z.object({
  GATEWAY_BRAND: z.enum(['paymennt', 'pointcheckout']).default('paymennt'),
  GATEWAY_ENV: z.enum(['sandbox', 'test', 'live']).default('sandbox'),
  GATEWAY_API_KEY: z.string().min(1),
  GATEWAY_API_SECRET: z.string().min(1),
  GATEWAY_BASE_URL: address.optional(),
  GATEWAY_PAY_BASE_URL: address.optional(),
});

/** The gateway's owner gives it to shops that may listen to its Firestore. */
const firebaseConfig = z.object({
  apiKey: z.string().min(1),
  appId: z.string().min(1),
  projectId: z.string().min(1),
  authDomain: z.string().optional(),
  emulator: z
    .string()
    .regex(/^(127\.0\.0\.1|localhost|\[::1\]):\d{1,5}$/, 'must be on this machine, like 127.0.0.1:4011')
    .optional(),
});

const schema = gatewaySchema.extend({
  DATABASE_URL: z.string().min(1),
  /** Holds the password of DATABASE_URL's role, where the address does not. */
  DATABASE_PASSWORD_FILE: z.string().optional(),
  /** Where this process listens. */
  HOST: z.string().default('0.0.0.0'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  APP_URL: address.optional(),
  GATEWAY_FIREBASE_CONFIG: z.string().transform(parseJson).pipe(firebaseConfig).optional(),
  /** For the whole installation. The gateway documents no limit; this one is cautious. */
  GATEWAY_CALLS_PER_SECOND: z.coerce.number().int().min(1).max(1_000).default(20),
  /** Set by the server script, which knows whether it speaks TLS. */
  QTILL_SCHEME: z.enum(['http', 'https']).default('http'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

type WithAddresses<Parsed> = Omit<Parsed, 'GATEWAY_BASE_URL' | 'GATEWAY_PAY_BASE_URL'> & {
  /** Up to and including the version, without a slash at the end. */
  readonly GATEWAY_BASE_URL: string;
  /** The origin of the pay pages. */
  readonly GATEWAY_PAY_BASE_URL: string;
};

export type Env = WithAddresses<z.output<typeof schema>>;
type GatewayEnv = WithAddresses<z.output<typeof gatewaySchema>>;

/** For tools that need nothing but the database. */
export const readDatabaseUrl = (): string =>
  addPassword(z.string().min(1).parse(process.env.DATABASE_URL), process.env.DATABASE_PASSWORD_FILE);

/** For the step that prepares the database: as the role that owns it; null: the app's own does everything. */
export const readOwnerUrl = (): string | null => process.env.DATABASE_OWNER_URL || null;

function addPassword(address: string, file: string | undefined): string {
  if (!file) return address;
  const url = new URL(address);
  url.password = encodeURIComponent(readFileSync(file, 'utf8').trim());
  return url.href;
}

/** The only reader of process.env. Throws with every problem named, so that a start fails loudly. */
export function readEnv(): Env {
  const env = parse(schema);
  const DATABASE_URL = addPassword(env.DATABASE_URL, env.DATABASE_PASSWORD_FILE);
  return { ...env, DATABASE_URL, ...gatewayAddresses(env) };
}

/** The server's own, read once. */
export const env = once('env', readEnv);

/** For tools that speak to the gateway alone. */
export function readGatewayEnv(): GatewayEnv {
  const env = parse(gatewaySchema);
  return { ...env, ...gatewayAddresses(env) };
}

function parse<Shape extends z.ZodType>(shape: Shape): z.output<Shape> {
  const filled = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const parsed = shape.safeParse(filled);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`The environment does not fit. ${problems.join('; ')}. See .env.example.`);
}

function parseJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'must be JSON' });
    return z.NEVER;
  }
}

const API_PATH = '/mer/v2.0';

const isHttps = (address: string) => new URL(address).protocol === 'https:';

function gatewayAddresses(env: z.output<typeof gatewaySchema>) {
  const known = env.GATEWAY_ENV === 'sandbox' ? null : HOSTS[env.GATEWAY_BRAND][env.GATEWAY_ENV];
  const base = (env.GATEWAY_BASE_URL ?? known?.baseUrl)?.replace(/\/+$/, '');
  const payBase = env.GATEWAY_PAY_BASE_URL ?? known?.payBaseUrl;
  if (!base || !payBase) throw new Error('The sandbox needs GATEWAY_BASE_URL and GATEWAY_PAY_BASE_URL.');
  if (env.GATEWAY_ENV !== 'sandbox' && !isHttps(payBase)) {
    throw new Error('GATEWAY_PAY_BASE_URL must be https: customers type card numbers there.');
  }
  if (env.GATEWAY_ENV !== 'sandbox' && !isHttps(base)) {
    throw new Error('GATEWAY_BASE_URL must be https: our keys go there with every call.');
  }
  return {
    GATEWAY_BASE_URL: base.endsWith(API_PATH) ? base : `${base}${API_PATH}`,
    GATEWAY_PAY_BASE_URL: new URL(payBase).origin,
  };
}

export const gatewayConfig = (env: GatewayEnv): GatewayConfig => ({
  brand: env.GATEWAY_BRAND,
  baseUrl: env.GATEWAY_BASE_URL,
  apiKey: env.GATEWAY_API_KEY,
  apiSecret: env.GATEWAY_API_SECRET,
});
