import { readFile } from 'node:fs/promises';
import { createSecureContext } from 'node:tls';
import { z } from 'zod';
import type { Result } from './values/result';

const credential = z.string().optional();

/** A longer origin would need a QR of more modules than 64 pixels can show. */
const longestOrigin = 80;

const port = z
  .string()
  .regex(/^\d{1,5}$/, { error: 'must be a port number', abort: true })
  .transform(Number)
  .refine((value) => value <= 65_535, 'must be a port number');

const envSchema = z
  .object({
    HOST: z.string().default('127.0.0.1'),
    SANDBOX_PORT: port.default(4010),
    /** Where Firestore's documents are served, on loopback only. By default the port after the other one. */
    SANDBOX_FIRESTORE_PORT: port.optional(),
    DATA_DIR: z.string().default('./data'),
    GATEWAY_API_KEY: credential,
    GATEWAY_API_SECRET: credential,
    GATEWAY_PAY_BASE_URL: z
      .string()
      .refine(isOrigin, 'must be an http or https origin such as http://127.0.0.1:4010')
      .transform((value) => value.replace(/\/$/, ''))
      .optional(),
    /** Paths of PEM files. With them the sandbox speaks HTTPS and nothing else. */
    SANDBOX_TLS_CERT: z.string().optional(),
    SANDBOX_TLS_KEY: z.string().optional(),
  })
  .refine((env) => (env.SANDBOX_TLS_CERT === undefined) === (env.SANDBOX_TLS_KEY === undefined), {
    path: ['SANDBOX_TLS_CERT and SANDBOX_TLS_KEY'],
    message: 'must be given together or not at all',
  })
  .refine((env) => (env.GATEWAY_API_KEY === undefined) === (env.GATEWAY_API_SECRET === undefined), {
    path: ['GATEWAY_API_KEY and GATEWAY_API_SECRET'],
    message: 'must be given together or not at all',
  });

export type SandboxEnv = z.infer<typeof envSchema>;

export function readEnv(
  source: Readonly<Record<string, string | undefined>> = process.env,
): Result<SandboxEnv, string> {
  const given = Object.entries(source).filter(([, value]) => value?.trim());
  const env = envSchema.safeParse(Object.fromEntries(given));
  if (env.success) return { ok: true, value: env.data };
  const mistakes = env.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  return { ok: false, error: `The sandbox cannot start: ${mistakes.join('; ')}.` };
}

function isOrigin(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || value.length > longestOrigin) return false;
  return ['http:', 'https:'].includes(url.protocol) && url.origin === value.replace(/\/$/, '');
}

interface Pem {
  readonly cert: string;
  readonly key: string;
}

/** A certificate and its matching key. Nothing else is checked, because tests need invalid certificates. */
export async function readTlsFiles(paths: Pem): Promise<Result<Pem, string>> {
  try {
    const pem = { cert: await readFile(paths.cert, 'utf8'), key: await readFile(paths.key, 'utf8') };
    createSecureContext(pem);
    return { ok: true, value: pem };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, error: `SANDBOX_TLS_CERT and SANDBOX_TLS_KEY cannot be used: ${reason}.` };
  }
}
