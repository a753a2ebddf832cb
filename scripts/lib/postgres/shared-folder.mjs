import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** For what the database's account cannot reach inside the checkout when qtill runs as root. */
export const sharedFolder = '/var/lib/qtill';

/** Makes it, or a folder in it, open to every account whatever the umask is. */
export function openSharedFolder(...names) {
  const path = join(sharedFolder, ...names);
  mkdirSync(path, { recursive: true });
  for (const folder of new Set([sharedFolder, path])) chmodSync(folder, 0o755);
  return path;
}
