import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';
import { root } from './root.mjs';

/**
 * Loads a TypeScript program of `packages/`, once everything it imports is installed.
 * @param {string} program its path, from the root of the checkout
 * @returns {Promise<{ main: (args: string[]) => Promise<void> }>}
 */
export async function loadPackage(program) {
  await ensureDependencies(root);
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: join(root, 'tsconfig.json') });
  return import(pathToFileURL(join(root, program)).href);
}
