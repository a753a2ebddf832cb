import { runCommand } from '../run-command.mjs';

// A line about trying again is no progress; a network that answers says one of these.
const PROGRESS =
  /^(Get:|Hit:|Fetched |Reading |Building |Selecting |Preparing |Unpacking |Setting up |Processing )/m;
const LIMITS = { stallMs: 20_000, limitMs: 15 * 60_000 };
const OPTIONS = [
  '-o',
  'Acquire::Retries=0',
  '-o',
  'Acquire::http::Timeout=15',
  '-o',
  'Acquire::https::Timeout=15',
];

/** Whether packages of Debian and its kin can be installed by us. */
export const mayUseApt = () => process.platform === 'linux' && process.getuid?.() === 0;

/**
 * Runs apt-get without questions, bounded in time.
 * @param {AbortSignal} signal
 * @param {...string} args
 */
export const aptGet = (signal, ...args) =>
  runCommand('apt-get', [...OPTIONS, ...args], {
    ...LIMITS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    signal,
    isProgress: PROGRESS,
  });
