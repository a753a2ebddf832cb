import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isReadOnly } from '../is-missing.mjs';
import { ReadableError } from '../readable-error.mjs';
import { readText } from '../read-text.mjs';
import { lastLines, runCommand } from '../run-command.mjs';
import { ROLES, writeAccess } from './access.mjs';
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

/** One locale under the names that systems have for it; older macOS has no C.UTF-8. */
export const CTYPES = ['C.UTF-8', 'UTF-8', 'en_US.UTF-8'];

/**
 * Text sorts by code point. Letters are those of Unicode on every system (the builtin provider), and a trigram index
 * sees them too: it goes by the ctype alone.
 * @param {string} ctype
 */
const localeArgs = (ctype) =>
  ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'].concat(`--lc-ctype=${ctype}`);

/**
 * Makes the draft with the first ctype that the system has.
 * @param {{ draft: string, binaries: string, account: import('./account.mjs').Account | undefined, ctypes: string[] }} cluster
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
async function runInitdb({ draft, binaries, account, ctypes: [ctype, ...others] }) {
  if (ctype === undefined)
    return { ok: false, output: 'This system has no locale for UTF-8: install C.UTF-8.' };
  rmSync(draft, { recursive: true, force: true });
  makePrivateFolder(draft, account);
  const args = [
    '-D',
    draft,
    '-U',
    ROLES.admin,
    '-E',
    'UTF8',
    ...localeArgs(ctype),
    '--data-checksums',
    '--auth-local=peer',
    '--auth-host=reject',
  ];
  const result = await runCommand(join(binaries, 'bin', 'initdb'), args, {
    ...asAccount(account),
    cwd: '/',
    env: { LC_ALL: 'C', PATH: process.env.PATH },
    limitMs: 120_000,
  });
  const isMissing = !result.ok && result.output.includes('invalid locale name');
  return isMissing ? runInitdb({ draft, binaries, account, ctypes: others }) : result;
}

/**
 * Makes an empty database cluster where there is none yet. The work is done in a draft folder and then renamed:
 * a start that is cut off leaves nothing half made.
 * @param {{ dataPath: string, binaries: string, account: import('./account.mjs').Account | undefined, ctypes?: string[] }} cluster
 */
export async function initCluster({ dataPath, binaries, account, ctypes = CTYPES }) {
  if (existsSync(dataPath)) return checkVersion(dataPath);
  const draft = `${dataPath}.new`;
  const { ok, output } = await runInitdb({ draft, binaries, account, ctypes });
  if (!ok)
    throw new ReadableError(`${lastLines(output, 10)}\nThe database could not be made in ${dataPath}.`);
  writeAccess(draft, account);
  renameSync(draft, dataPath);
}
