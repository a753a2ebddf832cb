import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ReadableError } from '../readable-error.mjs';

/**
 * Reads `.env` of the checkout, if there is one; what the environment already has stands.
 * @param {string} root
 */
export function loadEnvFile(root) {
  const path = join(root, '.env');
  if (!existsSync(path)) return;
  try {
    process.loadEnvFile(path);
  } catch (error) {
    throw new ReadableError(
      `The file .env cannot be read (${error.code ?? error.message}): check its permissions.`,
    );
  }
}
