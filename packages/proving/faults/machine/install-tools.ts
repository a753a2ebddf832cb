import { aptGet, mayUseApt } from '@/scripts/lib/testing/apt.mjs';
import { attempt } from '@/scripts/lib/testing/attempt.mjs';
import type { Problems } from './probe-machine';

const PACKAGES = [
  ['tracing', 'strace'],
  ['network', 'iproute2'],
  ['clock', 'faketime'],
  ['disk', 'util-linux'],
] as const;

/** Installs what the probes missed, where that is a package of Debian's and we may. Resolves to whether it tried. */
export async function installTools(problems: Problems, signal: AbortSignal): Promise<boolean> {
  const names = PACKAGES.filter(([ability, name]) =>
    problems[ability]?.endsWith(`apt-get install ${name}`),
  ).map(([, name]) => name);
  if (names.length === 0 || !mayUseApt()) return false;
  await attempt(`Installing ${names.join(', ')} (apt-get)`, [
    () => aptGet(signal, 'update'),
    () => aptGet(signal, 'install', '-y', '--no-install-recommends', ...names),
  ]);
  return true;
}
