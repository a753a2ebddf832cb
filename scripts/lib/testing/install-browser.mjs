import { withProgress } from '../progress.mjs';
import { runCommand } from '../run-command.mjs';
import { toolScript } from '../tool-command.mjs';

// A line about trying again is no progress; a network that answers says one of these.
const APT_PROGRESS =
  /^(Get:|Hit:|Fetched |Reading |Building |Selecting |Preparing |Unpacking |Setting up |Processing )/m;
const DOWNLOAD_PROGRESS = /[1-9]\d*% of/;

const LIMITS = { stallMs: 20_000, limitMs: 15 * 60_000 };
const APT = [
  '-o',
  'Acquire::Retries=0',
  '-o',
  'Acquire::http::Timeout=15',
  '-o',
  'Acquire::https::Timeout=15',
];

async function attempt(title, steps) {
  try {
    return await withProgress(title, async () => {
      for (const step of steps) {
        const { ok, why, output } = await step();
        if (!ok) throw new Error(why ?? output.trim().split('\n').at(-1));
      }
    });
  } catch (error) {
    console.log(`${title}: ${error.message}`);
  }
}

/** Debian and its kin, when we may. */
export async function installWithApt({ signal }) {
  if (process.platform !== 'linux' || process.getuid() !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt =
    (...args) =>
    () =>
      runCommand('apt-get', [...APT, ...args], { ...LIMITS, env, signal, isProgress: APT_PROGRESS });
  const install = (name) => apt('install', '-y', '--no-install-recommends', name);
  // Older releases have the whole browser only.
  const installAny = async () => {
    const shell = await install('chromium-headless-shell')();
    return shell.ok || signal.aborted ? shell : install('chromium')();
  };
  await attempt('Installing Chromium (apt-get)', [apt('update'), installAny]);
}

/** Playwright's own download. */
export async function installWithPlaywright({ root, signal }) {
  const args = [toolScript(root, '@playwright/test', 'playwright'), 'install', 'chromium'];
  await attempt('Installing Chromium (playwright)', [
    () => runCommand(process.execPath, args, { ...LIMITS, cwd: root, signal, isProgress: DOWNLOAD_PROGRESS }),
  ]);
}
