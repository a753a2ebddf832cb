import { cpSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build, buildState } from '../build.mjs';

const LEFT_OUT =
  /^(node_modules|\.git|data|\.next.*|\.env.*|test-results|playwright-report|.*\.tsbuildinfo)$/;

/**
 * The sources elsewhere: a build writes into public/ and the type files too, not only into its own folder.
 * @param {string} root
 * @param {string} target
 */
function copySources(root, target) {
  const isSource = (/** @type {string} */ path) => dirname(path) !== root || !LEFT_OUT.test(basename(path));
  cpSync(root, target, { recursive: true, filter: isSource });
  symlinkSync(join(root, 'node_modules'), join(target, 'node_modules'));
}

/**
 * A checkout with a build of the present sources: this one, or a copy when somebody runs from the old build here.
 * @param {{ root: string, folder: string, signal: AbortSignal }} run
 * @returns {Promise<string>} its root
 */
export async function provideBuild({ root, folder, signal }) {
  const distDir = '.next';
  const state = await buildState({ root, distDir });
  if (state === 'fresh') {
    console.log('The build in .next is of these very sources.');
    return root;
  }
  const place = state === 'stale' ? root : join(folder, 'checkout');
  if (place !== root) copySources(root, place);
  await build({ root: place, distDir, signal, show: true });
  return place;
}
