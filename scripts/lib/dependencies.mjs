import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isReadOnly } from './is-missing.mjs';
import { otherLiveUsers } from './live-users.mjs';
import { withProgress } from './progress.mjs';
import { ReadableError } from './readable-error.mjs';
import { readText } from './read-text.mjs';
import { lastLines, runCommand } from './run-command.mjs';
import { platformPackage } from './postgres/platform-package.mjs';

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} LockFile */

/** @param {string} root */
const stampPath = (root) => join(root, 'node_modules', '.qtill', 'dependencies');

/**
 * Whether what npm says it installed is what the lock file wants; packages for other systems may be absent.
 * @param {LockFile} wanted
 * @param {LockFile} installed
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted.packages)
    .filter(([path]) => path !== '')
    .every(([path, entry]) => {
      const found = installed.packages[path];
      return found ? found.version === entry.version : Boolean(entry.optional);
    });
}

/**
 * @param {string} root
 * @param {string} lockText
 */
async function matchesByHand(root, lockText) {
  const hidden = await readText(join(root, 'node_modules', '.package-lock.json'));
  return hidden !== undefined && isInstalled(JSON.parse(lockText), JSON.parse(hidden));
}

/**
 * npm itself when npm started us (its own copy, whatever the PATH says), else the one on the PATH.
 * @param {string[]} args
 * @returns {[file: string, args: string[]]}
 */
function npmCommand(args) {
  const cli = process.env.npm_execpath;
  return cli && basename(cli) === 'npm-cli.js' ? [process.execPath, [cli, ...args]] : ['npm', args];
}

/**
 * @param {string} root
 * @param {AbortSignal} [signal]
 */
async function install(root, signal) {
  const users = otherLiveUsers(root);
  if (users.length > 0) {
    throw new ReadableError(
      `The packages in node_modules are out of date, but qtill (process ${users[0]}) runs from this folder: stop it first.`,
    );
  }
  await withProgress('Installing packages', async () => {
    const [file, args] = npmCommand(['ci', '--ignore-scripts', '--include=dev', '--no-fund', '--no-audit']);
    const { ok, output } = await runCommand(file, args, { cwd: root, signal, limitMs: 15 * 60_000 });
    signal?.throwIfAborted();
    if (!ok) {
      throw new ReadableError(
        `${lastLines(output)}\nThe packages could not be installed (npm ci): check the network and try again.`,
      );
    }
  });
}

/**
 * The packages' own install scripts are off; this one makes the library links PostgreSQL needs.
 * @param {string} root
 * @param {AbortSignal} [signal]
 */
async function linkDatabaseLibraries(root, signal) {
  const folder = platformPackage(root);
  if (!folder) return;
  const script = join(folder, 'scripts', 'hydrate-symlinks.js');
  const { ok, output } = await runCommand(process.execPath, [script], {
    cwd: folder,
    signal,
    limitMs: 60_000,
  });
  if (!ok) throw new Error(`hydrate-symlinks failed: ${lastLines(output)}`);
}

/**
 * @param {string} path
 * @param {string} hash
 */
async function writeStamp(path, hash) {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, hash);
  } catch (error) {
    // Without a stamp the next start compares again, nothing worse.
    if (!isReadOnly(error)) throw error;
  }
}

/**
 * Installs what package-lock.json names, unless exactly that is there already.
 * @param {string} root
 * @param {AbortSignal} [signal]
 */
export async function ensureDependencies(root, signal) {
  const lockText = await readFile(join(root, 'package-lock.json'), 'utf8');
  const hash = createHash('sha256').update(lockText).digest('hex');
  if ((await readText(stampPath(root))) === hash) return;
  if (!(await matchesByHand(root, lockText))) await install(root, signal);
  await linkDatabaseLibraries(root, signal);
  await writeStamp(stampPath(root), hash);
}
