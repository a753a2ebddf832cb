import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { ReadableError } from './readable-error.mjs';

/**
 * @param {string} variable
 * @param {string} path
 */
function readPem(variable, path) {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new ReadableError(
      `${variable} cannot be read (${path}, ${error.code}): point it to a readable PEM file.`,
    );
  }
}

/**
 * The certificate and its key, known to fit.
 * @param {{ cert: string, key: string }} paths
 */
export function readTlsFiles(paths) {
  const files = { cert: readPem('TLS_CERT', paths.cert), key: readPem('TLS_KEY', paths.key) };
  try {
    createSecureContext(files);
  } catch (error) {
    throw new ReadableError(
      `TLS_CERT and TLS_KEY do not work together (${error.code ?? error.message}): use a PEM certificate and its own private key.`,
    );
  }
  return files;
}
