import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ReadableError } from '../readable-error.mjs';
import { readText } from '../read-text.mjs';

/**
 * @param {string} text
 * @param {string} path
 * @returns {[string, string]}
 */
function parse(text, path) {
  try {
    const { apiKey, apiSecret } = JSON.parse(text);
    if (apiKey && apiSecret) return [apiKey, apiSecret];
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new ReadableError(`The file ${path} is damaged: delete it, and new sandbox keys are made.`);
}

/**
 * The sandbox's own keys: made once, kept, worth nothing outside this machine.
 * @param {string} dataDir
 * @returns {Promise<[string, string]>}
 */
export async function sandboxCredentials(dataDir) {
  const path = join(dataDir, 'sandbox', 'credentials.json');
  const text = await readText(path);
  if (text !== undefined) return parse(text, path);
  const made = { apiKey: randomBytes(16).toString('hex'), apiSecret: randomBytes(32).toString('hex') };
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(path, `${JSON.stringify(made)}\n`, { mode: 0o600 });
  return [made.apiKey, made.apiSecret];
}
