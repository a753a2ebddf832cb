import { join } from 'node:path';
import { runOnDatabase } from './run-on-database.mjs';

/**
 * Rotates the address that the gateway calls.
 * @param {string[]} args
 */
export const main = (args) => runOnDatabase(join('lib', 'server', 'cli', 'webhook-rotation.ts'), args);
