import { runCommand } from '../run-command.mjs';
import { toolScript } from '../tool-command.mjs';
import { aptGet, mayUseApt } from './apt.mjs';
import { attempt } from './attempt.mjs';

const DOWNLOAD = { stallMs: 20_000, limitMs: 15 * 60_000, isProgress: /[1-9]\d*% of/ };

/**
 * Debian and its kin, when we may.
 * @param {{ signal: AbortSignal }} given
 */
export async function installWithApt({ signal }) {
  if (!mayUseApt()) return;
  const install = (/** @type {string} */ name) =>
    aptGet(signal, 'install', '-y', '--no-install-recommends', name);
  // Older releases have the whole browser only.
  const installAny = async () => {
    const shell = await install('chromium-headless-shell');
    return shell.ok || signal.aborted ? shell : install('chromium');
  };
  await attempt('Installing Chromium (apt-get)', [() => aptGet(signal, 'update'), installAny]);
}

/**
 * Playwright's own download.
 * @param {{ root: string, signal: AbortSignal }} given
 */
export async function installWithPlaywright({ root, signal }) {
  const args = [toolScript(root, '@playwright/test', 'playwright'), 'install', 'chromium'];
  await attempt('Installing Chromium (playwright)', [
    () => runCommand(process.execPath, args, { ...DOWNLOAD, cwd: root, signal }),
  ]);
}
