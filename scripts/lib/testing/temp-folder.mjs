import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder for one run. Others may pass through it, not look into it: the database's account must reach its own part.
 * @param {string} purpose
 */
export function makeTempFolder(purpose) {
  const path = mkdtempSync(join(tmpdir(), `qtill-${purpose}-`));
  chmodSync(path, 0o711);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
