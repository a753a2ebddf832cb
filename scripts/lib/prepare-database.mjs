import { join } from 'node:path';
import { ReadableError } from './readable-error.mjs';
import { lastLines, runCommand } from './run-command.mjs';

/** @typedef {{ name: string, pin: string, role: string }} DemoPerson */

/**
 * The step speaks JSON on its last line; whatever stands before is for people.
 * @param {string} output
 */
function parseAnswer(output) {
  const line = output.split('\n').findLast((/** @type {string} */ text) => text.startsWith('{"migrated"'));
  if (!line) throw new Error(`prepare-database gave no answer: ${lastLines(output, 5)}`);
  return JSON.parse(line);
}

/**
 * Migrations as the owner, the app's grants, and the demo staff and key of a sandbox. Without an owner the app's own
 * role does it all.
 * @param {string} root
 * @param {{ env: Record<string, string | undefined>, ownerUrl?: string, signal?: AbortSignal }} options
 * @returns {Promise<{ migrated: number, demoStaff: DemoPerson[], demoKey: string | null }>}
 */
export async function prepareDatabase(root, { env, ownerUrl, signal }) {
  const script = join('lib', 'server', 'cli', 'prepare-database.ts');
  const args = ['--conditions=react-server', '--import', 'tsx', script];
  const { ok, output } = await runCommand(process.execPath, args, {
    cwd: root,
    env: { ...env, DATABASE_OWNER_URL: ownerUrl ?? '' },
    signal,
    limitMs: 180_000,
  });
  signal?.throwIfAborted();
  if (ok) return parseAnswer(output);
  throw new ReadableError(
    `${lastLines(output)}\nThe database could not be prepared: the reason is in the lines above.`,
  );
}
