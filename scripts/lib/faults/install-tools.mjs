import { aptGet, mayUseApt } from '../testing/apt.mjs';
import { attempt } from '../testing/attempt.mjs';

const PACKAGES = { tracing: 'strace', network: 'iproute2', clock: 'faketime', disk: 'util-linux' };

/**
 * Installs what the probes missed, where that is a package of Debian's and we may.
 * @param {Record<string, string | undefined>} problems why each probe failed
 * @param {AbortSignal} signal
 * @returns {Promise<boolean>} whether something was tried
 */
export async function installTools(problems, signal) {
  const names = Object.entries(PACKAGES)
    .filter(([probe, name]) => problems[probe]?.endsWith(`apt-get install ${name}`))
    .map(([, name]) => name);
  if (names.length === 0 || !mayUseApt()) return false;
  await attempt(`Installing ${names.join(', ')} (apt-get)`, [
    () => aptGet(signal, 'update'),
    () => aptGet(signal, 'install', '-y', '--no-install-recommends', ...names),
  ]);
  return true;
}
