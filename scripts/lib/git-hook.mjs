import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';

/**
 * Points git at our hook once, for people; never over a choice they made, never in CI.
 * @param {string} root
 */
export async function installGitHook(root) {
  if (process.env.CI || !existsSync(join(root, '.git'))) return;
  const git = (/** @type {string[]} */ ...args) =>
    runCommand('git', ['-C', root, 'config', ...args], { limitMs: 5_000 });
  try {
    const current = await git('--get', 'core.hooksPath');
    // 1 means "not set"; anything else is a choice, or a git that does not want to be asked here.
    if (current.code === 1) await git('--local', 'core.hooksPath', 'scripts/hooks');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
