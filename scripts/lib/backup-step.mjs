import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { root } from './root.mjs';
import { withoutProductVariables } from './settings/product-variables.mjs';

/**
 * A path as it was typed: npm runs scripts in the checkout, wherever they were called from.
 * @param {string} text
 */
export const typedPath = (text) => resolve(process.env.INIT_CWD || process.cwd(), text);

/**
 * Runs one of the database tools. Ctrl-C reaches it by itself; it is waited for, so that what was started for it is
 * stopped after it.
 * @param {string} script
 * @param {string[]} args
 * @param {string} databaseUrl
 * @returns {Promise<number>} its exit code
 */
export function runBackupStep(script, args, databaseUrl) {
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', script, ...args], {
    cwd: root,
    env: { ...withoutProductVariables(process.env), DATABASE_URL: databaseUrl },
    stdio: 'inherit',
  });
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => done(code ?? 1));
  });
}
