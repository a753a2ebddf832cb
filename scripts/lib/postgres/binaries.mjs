import { chmod, cp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ReadableError } from '../readable-error.mjs';
import { lastLines, runCommand } from '../run-command.mjs';
import { asAccount } from './account.mjs';
import { platformPackage } from './platform-package.mjs';
import { openSharedFolder } from './shared-folder.mjs';

/**
 * The true test of "can this account use them": folders, libraries and mount options all count.
 * @param {string} folder
 * @param {import('./account.mjs').Account | undefined} account
 */
async function tryRun(folder, account) {
  try {
    const run = { ...asAccount(account), cwd: '/', env: { LC_ALL: 'C' }, limitMs: 20_000 };
    return await runCommand(join(folder, 'bin', 'postgres'), ['--version'], run);
  } catch (error) {
    return { ok: false, output: error.message };
  }
}

/** @param {string} folder */
async function makeReadable(folder) {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const isExecutable = entry.isDirectory() || ((await stat(path)).mode & 0o100) !== 0;
    await chmod(path, isExecutable ? 0o755 : 0o644);
  }
}

/**
 * A copy where every account can reach it, complete or not there.
 * @param {string} source
 * @param {string} version
 * @param {string} shared
 */
async function copyBinaries(source, version, shared) {
  const target = join(openSharedFolder(shared), `postgres-${version}`);
  if (existsSync(target)) return target;
  const draft = `${target}.${process.pid}`;
  await cp(source, draft, { recursive: true, verbatimSymlinks: true });
  await makeReadable(draft);
  await rename(draft, target).catch(async (error) => {
    await rm(draft, { recursive: true, force: true });
    // Somebody else was faster; theirs is the same.
    if (!['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error;
  });
  return target;
}

/**
 * The folder whose bin/ holds PostgreSQL's programs, usable by the given account.
 * @param {{ root: string, account: import('./account.mjs').Account | undefined, shared: string }} place
 */
export async function findBinaries({ root, account, shared }) {
  const folder = platformPackage(root);
  if (!folder) {
    throw new ReadableError(
      `There is no ready-made PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
  const native = join(folder, 'native');
  const direct = await tryRun(native, account);
  if (direct.ok) return native;
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const copy = account && (await copyBinaries(native, version, shared));
  const result = copy ? await tryRun(copy, account) : direct;
  if (copy && result.ok) return copy;
  throw new ReadableError(
    `${lastLines(result.output, 5)}\nThe ready-made PostgreSQL does not run on this system: set DATABASE_URL to a PostgreSQL server of your own.`,
  );
}
