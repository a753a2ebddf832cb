import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** For what the database's account cannot reach inside the checkout when qtill runs as root. */
export const SHARED_FOLDER = '/var/lib/qtill';

/**
 * Makes it, or a folder in it, open to every account whatever the umask is.
 * @param {string} shared
 * @param {...string} names
 */
export function openSharedFolder(shared, ...names) {
  const path = join(shared, ...names);
  mkdirSync(path, { recursive: true });
  for (const folder of new Set([shared, path])) chmodSync(folder, 0o755);
  return path;
}
