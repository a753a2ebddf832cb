import { readFile } from 'node:fs/promises';
import { createSecureContext } from 'node:tls';
import type { Result } from './values/result';

interface Pem {
  readonly cert: string;
  readonly key: string;
}

/** The certificate and its key, known to fit. Nothing else about them is checked: tests need bad ones. */
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
