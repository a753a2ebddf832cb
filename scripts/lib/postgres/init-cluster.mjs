import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isReadOnly } from '../is-missing.mjs';
import { ReadableError } from '../readable-error.mjs';
import { readText } from '../read-text.mjs';
import { lastLines, runCommand } from '../run-command.mjs';
import { asAccount } from './account.mjs';
import { makePrivateFolder } from './locate-data.mjs';

const MAJOR = '18';

/** @param {string} dataPath */
async function readVersion(dataPath) {
  try {
    return (await readText(join(dataPath, 'PG_VERSION')))?.trim();
  } catch (error) {
    if (!isReadOnly(error)) throw error;
    throw new ReadableError(
      `The database in ${dataPath} belongs to another account: start qtill as the user who made it, or set DATA_DIR to another folder.`,
    );
  }
}

/** @param {string} dataPath */
async function checkVersion(dataPath) {
  const version = await readVersion(dataPath);
  if (version === MAJOR) return;
  throw new ReadableError(
    version
      ? `The database in ${dataPath} is of PostgreSQL ${version}, this qtill has ${MAJOR}: move it with pg_dump and restore, or set DATABASE_URL.`
      : `The folder ${dataPath} exists but holds no database: restore it from a backup, or move it away to begin with an empty one.`,
  );
}

/**
 * Makes an empty database cluster where there is none yet. The work is done beside and then renamed:
 * a start that is cut off leaves nothing half made.
 * @param {{ dataPath: string, binaries: string, account: import('./account.mjs').Account | undefined }} cluster
 */
export async function initCluster({ dataPath, binaries, account }) {
  if (existsSync(dataPath)) return checkVersion(dataPath);
  const draft = `${dataPath}.new`;
  rmSync(draft, { recursive: true, force: true });
  makePrivateFolder(draft, account);
  const args = ['-D', draft, '-U', 'qtill', '-E', 'UTF8', '--locale=C', '--data-checksums', '-A', 'trust'];
  const { ok, output } = await runCommand(join(binaries, 'bin', 'initdb'), args, {
    ...asAccount(account),
    cwd: '/',
    env: { LC_ALL: 'C', PATH: process.env.PATH },
    limitMs: 120_000,
  });
  if (!ok)
    throw new ReadableError(`${lastLines(output, 10)}\nThe database could not be made in ${dataPath}.`);
  renameSync(draft, dataPath);
}
