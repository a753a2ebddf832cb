import { join } from 'node:path';
import { runOnDatabase } from './run-on-database.mjs';

/**
 * Lists, adds and retires the people who may sign in.
 * @param {string[]} args
 */
export const main = (args) => runOnDatabase(join('lib', 'server', 'cli', 'staff.ts'), args);
