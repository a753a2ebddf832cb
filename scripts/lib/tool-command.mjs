import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * How to run a package's program with this very Node, whatever `node` the PATH has.
 * @param {string} root
 * @param {string} name the package
 * @param {string} program
 * @returns {string} the script's path
 */
export function toolScript(root, name, program = name) {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[program]);
}
