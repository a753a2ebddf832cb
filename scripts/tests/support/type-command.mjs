import { execFile } from 'node:child_process';
import { root } from '../../lib/root.mjs';
import { withoutProductVariables } from '../../lib/settings/product-variables.mjs';

/**
 * Types `npm run ...` into a terminal and waits for its end.
 * @param {Record<string, string>} env
 * @param {...string} args
 * @returns {Promise<{ code: number, output: string }>}
 */
export function typeCommand(env, ...args) {
  const options = { cwd: root, env: { ...withoutProductVariables(process.env), ...env }, timeout: 90_000 };
  return new Promise((resolve) => {
    execFile('npm', ['run', ...args], options, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
    );
  });
}
